import { describe, expect, it } from '@jest/globals';
import { minutesApi } from '@yishiting/shared/minutes/minutes.contract.ts';
import { ballotActs } from '../factories/ballot.ts';
import { openHall } from '../factories/hall.ts';
import { addDevice, addPerson, appoint, giveSeat, type Person } from '../factories/staff.ts';
import { ownApp } from '../setup/app.ts';
import { refusal } from '../setup/client.ts';
import { sql } from '../setup/database.ts';

const app = await ownApp();
const hall = await openHall(app, { eligible: 9, present: { phone: 6 } });
const acts = ballotActs(app, hall);
const recorder = await addPerson(app, { name: '陈记录' });
await appoint(app, hall.meetingId, recorder.accountId, 'recorder');
const guest = await addDevice(app);
const [seat] = await sql<{ id: string }>(
  app.database.url,
  `insert into attendance (meeting_id, name, guest_role, how, channel, state)
   values ($1, '林调解', 'mediator', 'online', 'phone', 'present') returning id`,
  [hall.meetingId],
);
await giveSeat(app, guest, seat?.id ?? '');

const record = (who: Pick<Person, 'call'> = recorder, meetingId = hall.meetingId) =>
  who.call(minutesApi.record, { params: { id: meetingId } });

const vote = async (secrecy: 'named' | 'secret') => {
  const id = await acts.opened(secrecy);
  for (const [i, seat] of hall.seats.phone.entries()) await acts.cast(id, seat, i < 4 ? 'yes' : 'no');
  return id;
};

describe('the record under the minutes', () => {
  it('counts each unit that was there once, and shows when people came and went', async () => {
    const { meetingId, seats } = await openHall(app, { eligible: 9, present: { phone: 6 } });
    await appoint(app, meetingId, recorder.accountId, 'recorder');
    const run = (text: string) => sql(app.database.url, text, [seats.phone[0]]);
    await run("update attendance set state = 'left', left_at = now() where id = $1");
    await run(`insert into attendance (meeting_id, entry_id, name, how, channel, state)
      select meeting_id, entry_id, name, 'onsite', 'hands', 'present' from attendance where id = $1`);
    await run(`insert into attendance (meeting_id, name, guest_role, how, channel, state)
      select meeting_id, '林调解', 'mediator', 'online', 'phone', 'present' from attendance where id = $1`);
    const { attendance } = await record(recorder, meetingId);
    expect(attendance).toMatchObject({ eligible: 9, present: 6 });
    expect(attendance.people.filter((p) => !p.guest)).toHaveLength(7);
    expect(attendance.people.filter((p) => p.outAt !== null)).toHaveLength(1);
    expect(attendance.people.at(-1)).toMatchObject({ name: '林调解', role: 'mediator', guest: true });
  });

  it('states a named ballot with its totals and, for the staff only, who voted how', async () => {
    const id = await vote('named');
    await acts.close(id);
    const mine = (await record()).ballots.find((b) => b.ballot.id === id);
    expect(mine?.ballot).toMatchObject({ tally: { yes: 4, no: 2, abstain: 0 }, state: 'closed' });
    expect(mine?.ballot.verdict?.adopted).toBe(true);
    expect(mine?.roll?.map((line) => line.choice).sort()).toEqual(['no', 'no', 'yes', 'yes', 'yes', 'yes']);
    const theirs = (await record(guest)).ballots.find((b) => b.ballot.id === id);
    expect(theirs?.roll).toBeNull();
    expect(theirs?.ballot.tally).toEqual({ yes: 4, no: 2, abstain: 0 });
  });

  it('states a list with its options, the ticks of each, what was carried and who ticked what', async () => {
    const { id } = await acts.list(['路灯', '水渠', '广场'], 2);
    await acts.open(id);
    for (const [i, seat] of hall.seats.phone.entries()) await acts.cast(id, seat, i < 4 ? 'o1,o3' : 'o2');
    await acts.close(id);
    const { ballot, roll } = (await record()).ballots.find((b) => b.ballot.id === id) ?? {};
    expect(ballot?.ask).toMatchObject({ most: 2, options: [{ zh: '路灯' }, { zh: '水渠' }, { zh: '广场' }] });
    expect(ballot?.tally).toEqual({ ticked: 6, abstain: 0, ticks: { o1: 4, o2: 2, o3: 4 } });
    expect(ballot?.verdict).toMatchObject({
      options: [{ carried: true }, { carried: false }, { carried: true }],
    });
    expect(roll?.map(({ choice }) => choice).sort()).toEqual([
      'o1,o3',
      'o1,o3',
      'o1,o3',
      'o1,o3',
      'o2',
      'o2',
    ]);
  });

  it('states a secret ballot by its totals alone, and nothing before the close', async () => {
    const id = await vote('secret');
    const before = (await record()).ballots.find((b) => b.ballot.id === id);
    expect(before).toMatchObject({ ballot: { tally: null, verdict: null, voted: 6 }, roll: null });
    await acts.close(id);
    const after = (await record()).ballots.find((b) => b.ballot.id === id);
    expect(after).toMatchObject({ ballot: { tally: { yes: 4, no: 2, abstain: 0 } }, roll: null });
  });

  it('keeps a ballot that was declared void, without its numbers', async () => {
    const id = await vote('named');
    await acts.close(id);
    await acts.void(id, '名册有误');
    const shown = (await record()).ballots.find((b) => b.ballot.id === id);
    expect(shown).toMatchObject({
      ballot: { state: 'voided', tally: null, verdict: null, voidReason: '名册有误' },
      roll: null,
    });
  });

  it('is refused to voters, to guests who were turned away, and to strangers', async () => {
    const voter = await addDevice(app);
    await giveSeat(app, voter, hall.seats.phone[1] ?? '');
    expect((await refusal(record(voter))).code).toBe('access.denied');
    expect((await refusal(record(await addDevice(app)))).code).toBe('access.denied');
    expect((await refusal(record(await addPerson(app, { name: '路人' })))).code).toBe('access.denied');
    await sql(app.database.url, "update attendance set state = 'refused' where session_id = $1", [
      guest.sessionId,
    ]);
    expect((await refusal(record(guest))).code).toBe('access.denied');
  });
});
