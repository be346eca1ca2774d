import { say } from './progress.ts';

const started: (() => Promise<void>)[] = [];

/** What was started is stopped at the end of the run, last first, however it ends. */
export const atTheEnd = (stop: () => Promise<void>): void => {
  started.push(stop);
};

export const stopAll = async (): Promise<void> => {
  for (let stop = started.pop(); stop; stop = started.pop())
    await stop().catch((error: unknown) => say(`not stopped: ${String(error)}`));
};
