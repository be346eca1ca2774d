import { randomBytes } from 'node:crypto';
import { minutesSchema } from '@yishiting/shared/collab/minutes-document.ts';
import { docName } from '@yishiting/shared/doc-names.ts';
import { meetingApi } from '@yishiting/shared/meetings/meeting.contract.ts';
import { freePort } from '../../../setup/free-port.ts';
import type { BenchDatabase } from '../../database.ts';
import { startServer } from '../../server.ts';
import {
  addAccounts,
  addVillage,
  copyMeeting,
  makeRecorders,
  makeSecretary,
  seatObservers,
} from '../../village.ts';
import { type Contender, type Door, OURS, type Stage } from '../contender.ts';
import { plain } from '../dialect.ts';
import { storeEdits } from './documents.ts';

/** An empty document is kept for whoever comes back: 15 s, here shorter so that the bench need not wait. */
const UNLOADS_AFTER = 1000;

const METRICS_TOKEN = randomBytes(16).toString('hex');

export type Ours = Contender & {
  database: BenchDatabase;
  /** SIGKILL. */
  kill: () => Promise<void>;
  /** Starts it again on the same port and database. */
  restart: () => Promise<void>;
};

/** A first meeting, planned over the API like any other. */
const planMeeting = async (port: number, cookie: string, villageId: string): Promise<string> => {
  const response = await fetch(`http://127.0.0.1:${port}${meetingApi.plan.path}`, {
    method: meetingApi.plan.method,
    headers: { 'content-type': 'application/json', 'x-yishiting': '1', cookie },
    body: JSON.stringify({
      villageId,
      kind: 'decision',
      rule: 'VRA',
      title: '路灯分摊会',
      place: '村委会院坝',
      heldAt: '2027-05-09T19:30:00+08:00',
    }),
  });
  if (!response.ok) throw new Error(`no meeting: ${response.status} ${await response.text()}`);
  return ((await response.json()) as { id: string }).id;
};

/** Our server as `pnpm start` runs it, on the PostgreSQL of this run. */
export const startOurs = async (database: BenchDatabase): Promise<Ours> => {
  const port = await freePort();
  const start = () => startServer(port, database, { METRICS_TOKEN, DOCUMENT_IDLE_MS: String(UNLOADS_AFTER) });
  let child = await start();
  const { pool } = database;
  const villageId = await addVillage(pool);
  const [secretary] = await addAccounts(pool, 1);
  if (!secretary) throw new Error('no secretary');
  await makeSecretary(pool, secretary.id, villageId);
  const planned = await planMeeting(port, secretary.cookie, villageId);

  const doorTo = (meetingId: string) => {
    const path = `/collab/${docName({ meetingId, kind: 'minutes' })}?acks=1&schema=${minutesSchema}`;
    return (cookie: string): Door => ({ port, path, cookie, dialect: plain });
  };
  return {
    name: OURS,
    database,
    get child() {
      return child;
    },
    unloadsAfter: UNLOADS_AFTER,
    kill: () => child.end('SIGKILL'),
    restart: async () => {
      child = await start();
    },
    stages: async (count, { editors = 1, screens = 0, content }) => {
      const meetings = await copyMeeting(pool, planned, count);
      const stages: Stage[] = [];
      for (const meetingId of meetings) {
        const door = doorTo(meetingId);
        const name = docName({ meetingId, kind: 'minutes' });
        const recorders = await addAccounts(pool, editors);
        await makeRecorders(pool, meetingId, recorders);
        if (content) await storeEdits(pool, name, [content]);
        stages.push({
          name,
          editors: recorders.map(({ cookie }) => door(cookie)),
          screens: screens ? (await seatObservers(pool, meetingId, screens)).map(door) : [],
          firstWords: null,
        });
      }
      return stages;
    },
  };
};
