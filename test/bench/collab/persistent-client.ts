import { setTimeout as pause } from 'node:timers/promises';
import { Client } from './client.ts';
import type { Door } from './contender.ts';

/** As in our client (client/src/collab/document-link.ts). */
const LONGEST_WAIT = 5000;
const LOOK_MS = 10;

/** How long y-websocket waits before it tries again, with the jitter that our client gives it. */
const waitAfter = (failures: number): number => {
  const most = 100 + Math.random() * Math.min(LONGEST_WAIT, 2 ** (failures + 1) * 100);
  return Math.min(2 ** failures * 100, most);
};

/** Comes back after `client` was cut off, as the real client does. Resolves with the new one when it has everything. */
export const comeBack = async (door: Door, client: Client): Promise<Client> => {
  while (client.closedWith === null) await pause(LOOK_MS);
  for (let failures = 0; ; failures += 1) {
    await pause(waitAfter(failures));
    const next = await Client.open(door).catch(() => null);
    if (next) return next;
  }
};
