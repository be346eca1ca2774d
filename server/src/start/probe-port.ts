import { once } from 'node:events';
import { createServer } from 'node:net';
import { listenFault } from './report-fault.ts';

/** Opens and closes the port, so that a used one is told before the application is built. */
export const probePort = async (host: string, port: number): Promise<void> => {
  const probe = createServer();
  try {
    probe.listen(port, host);
    await once(probe, 'listening');
  } catch (error) {
    throw listenFault(error, host, port);
  }
  probe.close();
  await once(probe, 'close');
};
