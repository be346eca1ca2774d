import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { ballotApi, type CastReceipt } from '@yishiting/shared/ballots/ballot.contract.ts';
import type { Answer, ClientEvents, ServerEvents } from '@yishiting/shared/live.ts';
import { io, type Socket } from 'socket.io-client';
import { type Hall, openHall } from '../factories/hall.ts';
import { addDevice } from '../factories/staff.ts';
import { watchLeaks } from '../rehearse/leaks.ts';
import { openProjector } from '../rehearse/projector.ts';
import { sql } from '../setup/database.ts';
import { type ServerProcess, startServerProcess } from '../setup/server-process.ts';

const PHONES = 200;
const ACKED_BEFORE_KILL = 60;

let server: ServerProcess;
beforeAll(async () => {
  server = await startServerProcess();
});
afterAll(() => server.stop());

type Phone = Socket<ServerEvents, ClientEvents>;

const openPhone = (hall: Hall, seat: string): Phone =>
  io(server.url, {
    path: '/live',
    transports: ['websocket'],
    forceNew: true,
    reconnectionDelay: 100,
    reconnectionDelayMax: 500,
    extraHeaders: { cookie: hall.cookie(seat) },
  });

/** What a phone's outbox does: the same operation again until there is an answer. */
const castUntilAcked = async (phone: Phone, ballotId: string, attendanceId: string): Promise<CastReceipt> => {
  const vote = { ballotId, attendanceId, op: randomUUID(), rev: 1, choice: 'yes' as const };
  for (;;) {
    const answer: Answer<CastReceipt> | null = await phone
      .timeout(1500)
      .emitWithAck('cast', vote)
      .catch(() => null);
    if (answer?.ok) return answer.value;
    if (answer && answer.fault.code !== 'request.too-many') throw new Error(answer.fault.code);
  }
};

test('a server killed among 200 votes loses none that it acknowledged, doubles none, and the projector is right again by itself', async () => {
  const place = { url: server.url, database: { url: server.databaseUrl } };
  const hall = await openHall(place, { eligible: 240, present: { phone: PHONES } });
  const chair = await addDevice(place, hall.staff.chair.account?.id);
  const ballot = await chair.call(ballotApi.propose, {
    params: { id: hall.meetingId },
    body: { itemId: hall.itemId, motion: { zh: '路灯电费每户每年12元' }, secrecy: 'named' },
  });
  await chair.call(ballotApi.open, { params: { id: ballot.id }, body: {} });
  const projector = await openProjector(server.url, 'zh-CN', hall.code, watchLeaks([]));
  const phones = hall.seats.phone.map((seat) => ({ seat, socket: openPhone(hall, seat) }));

  const acked = new Map<string, CastReceipt>();
  const enough = Promise.withResolvers<void>();
  const cast = async ({ seat, socket }: (typeof phones)[number]) => {
    acked.set(seat, await castUntilAcked(socket, ballot.id, seat));
    if (acked.size >= ACKED_BEFORE_KILL) enough.resolve();
  };
  const early = phones.slice(0, PHONES / 2).map(cast);
  await enough.promise;
  // On their way in the moment of the kill.
  const late = phones.slice(PHONES / 2).map(cast);
  await server.kill('SIGKILL');
  const before = new Map(acked);
  expect(before.size).toBeLessThan(PHONES);
  await server.restart();
  await Promise.all([...early, ...late]);

  const rows = await sql<{ attendance_id: string; seq: number; n: string }>(
    server.databaseUrl,
    `select e.attendance_id, max(c.seq) as seq, count(*) as n from cast_event c
     join ballot_elector e on e.ballot_id = c.ballot_id and e.entry_id = c.entry_id where c.ballot_id = $1 group by 1`,
    [ballot.id],
  );
  expect(rows).toHaveLength(PHONES);
  expect(rows.filter((r) => r.n !== '1')).toEqual([]);
  for (const [seat, receipt] of before) {
    const row = rows.find((r) => r.attendance_id === seat);
    expect(String(row?.seq).padStart(4, '0')).toBe(receipt.number);
  }
  await projector.shows('every vote', (view) => view.ballot?.voted === PHONES);
  expect(projector.epochs()).toBe(2);
  await chair.call(ballotApi.close, { params: { id: ballot.id } });
  const verdict = await projector.shows('the result', (view) => view.ballot?.verdict);
  expect(verdict).toMatchObject({ yes: PHONES, base: PHONES, adopted: true });

  projector.close();
  for (const { socket } of phones) socket.close();
}, 60_000);
