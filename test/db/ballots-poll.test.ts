import { describe, expect, test } from '@jest/globals';
import { Database } from '../../server/src/database/database.ts';
import { Meeting } from '../../server/src/meetings/index.ts';
import { nextOf, readSheet } from '../../server/src/meetings/sheet.store.ts';
import { DraftResolution } from '../../server/src/resolutions/draft-resolution.ts';
import { ballotActs, refusalOf } from '../factories/ballot.ts';
import { openHall } from '../factories/hall.ts';
import { ownApp } from '../setup/app.ts';
import { sql } from '../setup/database.ts';

const server = await ownApp();

const polled = async () => {
  const hall = await openHall(server, { eligible: 45, present: { phone: 4, hands: 2, helped: 1 } });
  const acts = ballotActs(server, hall);
  const { id } = await acts.poll('路灯电费每户每年20元');
  await acts.open(id);
  return { hall, acts, id };
};

describe('a straw poll', () => {
  test('is held without a quorum, by every way of voting, and says what it is', async () => {
    const { hall, acts, id } = await polled();
    for (const seat of hall.seats.phone.slice(0, 3)) await acts.cast(id, seat, 'yes');
    await acts.help(id, hall.seats.helped[0] ?? '', 'no');
    await acts.count(id, 'first', 1, 0, 1);
    await acts.count(id, 'second', 1, 0, 1);
    expect((await acts.detail(id)).board).toMatchObject({ poll: true, tally: null, voted: 6, entitled: 7 });
    await acts.close(id);
    const { board } = await acts.detail(id);
    expect(board?.verdict).toMatchObject({ base: 7, yes: 4, no: 1, abstain: 1, needed: 0, adopted: false });
    expect(board?.verdict?.steps.map((s) => s.key)).toEqual(['explain.heads.votes', 'explain.poll']);
  });

  test('settles nothing: the talk goes on, no resolution comes of it, and the motion is voted on afterwards', async () => {
    const hall = await openHall(server, { eligible: 3, present: { phone: 3 } });
    const acts = ballotActs(server, hall);
    const { id } = await acts.poll('路灯电费每户每年20元');
    await acts.open(id);
    for (const seat of hall.seats.phone) await acts.cast(id, seat, 'yes');
    await acts.close(id);
    const em = server.app.get(Database).reader();
    const meeting = await em.findOneOrFail(Meeting, { id: hall.meetingId });
    const sheet = await readSheet(em, meeting);
    expect(sheet).toMatchObject({ step: 'result', ballot: 'none', carried: 0 });
    expect(nextOf(meeting, sheet)).toEqual({ to: 'discussion', refusal: null });
    const resolve = server.app
      .get(DraftResolution)
      .execute(hall.staff.chair, hall.meetingId, { ballotId: id, text: '就这样。' });
    expect((await refusalOf(resolve)).code).toBe('resolution.ballot-not-passed');
    const vote = await acts.propose('路灯电费每户每年20元');
    await acts.open(vote.id);
    for (const seat of hall.seats.phone) await acts.cast(vote.id, seat, 'yes');
    await acts.close(vote.id);
    expect((await acts.detail(vote.id)).board?.verdict?.adopted).toBe(true);
    expect((await refusalOf(acts.poll('路灯电费每户每年20元'))).code).toBe('ballot.same-motion');
  });

  test('never becomes a vote that counts, nor a vote a poll', async () => {
    const { id } = await polled();
    const change = sql(server.database.url, 'update ballot set poll = not poll where id = $1', [id]);
    await expect(change).rejects.toThrow('an opened ballot does not change');
  });

  test('shows a secret poll to nobody before its close', async () => {
    const hall = await openHall(server, { eligible: 3, present: { phone: 2 } });
    const acts = ballotActs(server, hall);
    const { id } = await acts.poll('路灯电费每户每年20元', 'secret');
    await acts.open(id);
    await acts.cast(id, hall.seats.phone[0] ?? '', 'yes');
    expect((await acts.detail(id)).board).toMatchObject({ poll: true, tally: null, verdict: null });
  });

  test('is no way around what may not be voted on: a private dispute, a committee election, an empty hall', async () => {
    const disputed = await openHall(server, { kind: 'mediation', eligible: 3, present: { phone: 2 } });
    const dispute = ballotActs(server, disputed).poll('院墙往后退一米');
    expect((await refusalOf(dispute)).code).toBe('ballot.not-for-mediation');
    const hall = await openHall(server, { eligible: 3, present: {} });
    const acts = ballotActs(server, hall);
    expect((await refusalOf(acts.poll('补选村委会委员'))).code).toBe('ballot.election-not-by-phone');
    const { id } = await acts.poll('路灯电费每户每年20元');
    expect((await refusalOf(acts.open(id))).code).toBe('ballot.no-quorum');
  });
});
