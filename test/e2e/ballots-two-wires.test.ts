import { randomUUID } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { ballotApi, type CastReceipt } from '@yishiting/shared/ballots/ballot.contract.ts';
import { attendanceApi } from '@yishiting/shared/meetings/attendance.contract.ts';
import { type Change, Changes } from '../../server/src/live/index.ts';
import { ballotActs } from '../factories/ballot.ts';
import { type Hall, openHall } from '../factories/hall.ts';
import { ownApp } from '../setup/app.ts';
import { type Caller, caller, refusal } from '../setup/client.ts';
import { sql } from '../setup/database.ts';
import { answerOf, faultOf, openSocket } from '../setup/socket.ts';

const server = await ownApp();

const phoneOf = (hall: Hall, seat: string) => caller(server.url, { cookie: hall.cookie(seat) });
const events = (id: string) =>
  sql<{ choice: string }>(server.database.url, 'select choice from cast_event where ballot_id = $1', [id]);

const openBallot = async (secrecy: 'named' | 'secret' = 'named') => {
  const hall = await openHall(server, { eligible: 3, present: { phone: 3 } });
  const acts = ballotActs(server, hall);
  const ballotId = await acts.opened(secrecy);
  const seat = hall.seats.phone[0] ?? '';
  const vote = { op: randomUUID(), rev: 1, choice: 'yes' as const, attendanceId: seat };
  return { hall, acts, ballotId, seat, vote, phone: phoneOf(hall, seat) };
};

const joined = async (hall: Hall, phone: Caller) => {
  const screen = await openSocket(server.url, phone);
  answerOf(await screen.ask('join', { code: hall.code }));
  return screen;
};

describe('one vote over two wires', () => {
  test('by socket and again by HTTP counts once, with the same receipt', async () => {
    const { ballotId, vote, phone } = await openBallot();
    const line = await openSocket(server.url, phone);
    const bySocket = answerOf(await line.ask<CastReceipt>('cast', { ballotId, ...vote }));
    const byHttp = await phone.call(ballotApi.cast, { params: { id: ballotId }, body: vote });
    expect(byHttp).toEqual(bySocket);
    expect(await events(ballotId)).toEqual([{ choice: 'yes' }]);
    line.close();
  });

  test('by both at the same moment counts once', async () => {
    const { ballotId, vote, phone } = await openBallot();
    const line = await openSocket(server.url, phone);
    const [bySocket, byHttp] = await Promise.all([
      line.ask<CastReceipt>('cast', { ballotId, ...vote }),
      phone.call(ballotApi.cast, { params: { id: ballotId }, body: vote }),
    ]);
    expect(answerOf(bySocket)).toEqual(byHttp);
    expect(await events(ballotId)).toHaveLength(1);
    line.close();
  });

  test('is refused with the same code on both', async () => {
    const { acts, ballotId, vote, phone } = await openBallot();
    await acts.close(ballotId);
    const line = await openSocket(server.url, phone);
    const bySocket = await line.ask('cast', { ballotId, ...vote });
    const byHttp = await refusal(phone.call(ballotApi.cast, { params: { id: ballotId }, body: vote }));
    expect([faultOf(bySocket), byHttp.code]).toEqual(['ballot.closed', 'ballot.closed']);
    line.close();
  });

  test('malformed is refused by both, and changes nothing', async () => {
    const { ballotId, vote, phone } = await openBallot();
    const line = await openSocket(server.url, phone);
    for (const wrong of [
      { choice: 'perhaps' },
      { rev: 0 },
      { rev: 1.5 },
      { op: 'again' },
      { attendanceId: null },
    ]) {
      expect(faultOf(await line.ask('cast', { ballotId, ...vote, ...wrong }))).toBe('request.invalid');
      const sent = phone.send(`/api/ballots/${ballotId}/cast`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ ...vote, ...wrong }),
      });
      expect(await (await sent).json()).toMatchObject({ code: 'request.invalid' });
    }
    expect(await events(ballotId)).toEqual([]);
    line.close();
  });
});

describe('a phone', () => {
  test('is told of its vote by the answer alone', async () => {
    const { hall, ballotId, vote, phone } = await openBallot();
    const screen = await joined(hall, phone);
    const told: Change[] = [];
    server.app.get(Changes).listen((change) => told.push(change));
    answerOf(await screen.ask<CastReceipt>('cast', { ballotId, ...vote }));
    expect(told).toEqual([{ meetingId: hall.meetingId, what: 'vote', seats: [] }]);
    screen.close();
  });

  test('that shows a seat twice, or voted by HTTP or a socket that follows nothing, is told where the answer does not come', async () => {
    const { hall, ballotId, vote, phone } = await openBallot();
    const [one, other] = [await joined(hall, phone), await joined(hall, phone)];
    answerOf(await one.ask<CastReceipt>('cast', { ballotId, ...vote }));
    await other.heard('seats', ([seat]) => seat?.ballot?.rev === 1);
    other.close();
    const again = { ...vote, op: randomUUID(), rev: 2 };
    await phone.call(ballotApi.cast, { params: { id: ballotId }, body: again });
    await one.heard('seats', ([seat]) => seat?.ballot?.rev === 2);
    const stranger = await openSocket(server.url, phone);
    answerOf(await stranger.ask<CastReceipt>('cast', { ballotId, ...vote, op: randomUUID(), rev: 3 }));
    await one.heard('seats', ([seat]) => seat?.ballot?.rev === 3);
    stranger.close();
    one.close();
  });

  test('that lost its network sees its vote again, and still only its own', async () => {
    const { hall, ballotId, vote, phone } = await openBallot();
    await phone.call(ballotApi.cast, { params: { id: ballotId }, body: vote });
    const view = await phone.call(attendanceApi.open, { params: { code: hall.code } });
    expect(view.seats).toMatchObject([{ ballot: { ballotId, voted: true, choice: 'yes', rev: 1 } }]);
    const other = await phoneOf(hall, hall.seats.phone[1] ?? '').call(attendanceApi.open, {
      params: { code: hall.code },
    });
    expect(other.seats).toMatchObject([{ ballot: { ballotId, voted: false, choice: null } }]);
  });

  test('shows no choice after a secret vote, to nobody', async () => {
    const { hall, ballotId, vote, phone } = await openBallot('secret');
    await phone.call(ballotApi.cast, { params: { id: ballotId }, body: vote });
    const view = await phone.call(attendanceApi.open, { params: { code: hall.code } });
    expect(view.seats).toMatchObject([{ ballot: { voted: true, choice: null } }]);
    expect(view.board.ballot).toMatchObject({ voted: 1, tally: null });
  });
});
