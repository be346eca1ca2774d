import { createHash } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { ballotApi } from '@yishiting/shared/ballots/ballot.contract.ts';
import { rosterChangeApi } from '@yishiting/shared/meetings/electorate.contract.ts';
import type { Body } from '@yishiting/shared/route.ts';
import { Database } from '../../server/src/database/database.ts';
import { freezeRoster } from '../../server/src/meetings/index.ts';
import { meetingOffice } from '../factories/meeting-office.ts';
import { ownApp } from '../setup/app.ts';
import { type Caller, refusalCode } from '../setup/client.ts';
import { sql } from '../setup/database.ts';

const place = await ownApp();
const office = await meetingOffice(place);
const freeze = (id: string) => place.app.get(Database).write((em) => freezeRoster(em, id));

const hallOf = async () => {
  const hall = await office.ready(5);
  const officer = await office.staff(hall.id, 'officer', '赵干事');
  const add = (
    name: string,
    more: Partial<Body<typeof rosterChangeApi.add>> = {},
    by: Caller = office.secretary,
  ) =>
    by.call(rosterChangeApi.add, {
      params: { id: hall.id },
      body: { name, household: '9号', reason: '漏登', ...more },
    });
  const answer = (changeId: string | undefined, confirmed: boolean, by: Caller = officer) =>
    by.call(rosterChangeApi.answer, {
      params: { id: hall.id, changeId: changeId ?? '' },
      body: { confirmed },
    });
  const added = async (name: string) => answer((await add(name)).at(-1)?.id, true);
  return { ...hall, officer, add, answer, added };
};
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

describe('a late addition', () => {
  test('needs a roster that is frozen, and somebody who is not on it', async () => {
    const hall = await hallOf();
    expect(await refusalCode(hall.add('孙七'))).toBe('roster.not-frozen');
    await freeze(hall.id);
    expect(await refusalCode(hall.add('村民 1', { household: '１号' }))).toBe('roster.on-list');
    expect(await refusalCode(hall.add('孙\t七'))).toBe('request.invalid');
    // Members are for where households vote.
    expect(await refusalCode(hall.add('孙七', { others: ['孙八'] }))).toBe('request.invalid');
    const phone = await office.phone(hall.code);
    expect(await refusalCode(hall.add('孙七', {}, phone))).toBe('access.denied');
  });

  test('comes to the roster when a second officer confirms it, and the hash chains on', async () => {
    const hall = await hallOf();
    const { hash } = await freeze(hall.id);
    const [asked] = await hall.add('孙七', { role: '村民代表' });
    expect((await office.board(hall.code)).roster).toEqual({ hash, additions: [] });
    expect(await refusalCode(hall.answer(asked?.id, true, office.secretary))).toBe('roster.change-own');
    const [done] = await hall.answer(asked?.id, true);
    const next = sha256(`${hash}\n6\t9号\t孙七\t村民代表\t\n`);
    expect(done?.answer).toMatchObject({ confirmed: true, by: '赵干事', hash: next });
    expect((await office.roster(hall.id)).at(-1)).toMatchObject({
      ordinal: 6,
      name: '孙七',
      state: 'absent',
    });
    const board = await office.board(hall.code);
    expect(board.roster).toMatchObject({ hash: next, additions: [{ name: '孙**', household: '9号' }] });
    expect(board.attendance.eligible).toBe(6);
    await hall.added('周八');
    const after = await office.board(hall.code);
    expect(after.roster?.hash).toBe(sha256(`${next}\n7\t9号\t周八\t\t\n`));
    expect(after.roster?.additions).toHaveLength(2);
    expect((await freeze(hall.id)).hash).toBe(after.roster?.hash);
  });

  test('that was declined leaves roster and hash as they were', async () => {
    const hall = await hallOf();
    const { hash } = await freeze(hall.id);
    const [asked] = await hall.add('孙七');
    await hall.answer(asked?.id, false);
    expect((await office.board(hall.code)).roster).toEqual({ hash, additions: [] });
    expect(await office.roster(hall.id)).toHaveLength(5);
  });

  test('waits while a ballot is open, and counts in the next one', async () => {
    const hall = await hallOf();
    await office.checkIn(hall.id, hall.entries.slice(1, 5));
    const open = await office.discuss(hall.id);
    const first = await open('路灯电费按户分摊');
    const [asked] = await hall.add('孙七');
    expect(await refusalCode(hall.answer(asked?.id, true))).toBe('meeting.ballot-still-open');
    await office.secretary.call(ballotApi.void, { params: { id: first.id }, body: { reason: '补录' } });
    await hall.answer(asked?.id, true);
    await office.checkIn(hall.id, [(await office.roster(hall.id)).at(-1)?.id ?? '']);
    const second = await open('路灯电费按用电量分摊');
    const counts = await sql<{ eligible: number; present: number }>(
      place.database.url,
      'select eligible, present from ballot where id = any($1) order by number',
      [[first.id, second.id]],
    );
    expect(counts).toEqual([
      { eligible: 5, present: 4 },
      { eligible: 6, present: 5 },
    ]);
  });

  test('is the only way onto a frozen roster, and its record stays', async () => {
    const hall = await hallOf();
    await freeze(hall.id);
    await hall.added('孙七');
    const insert = sql(
      place.database.url,
      "insert into roster_entry (meeting_id, ordinal, name, household) values ($1, 9, '郑九', '9号')",
      [hall.id],
    );
    await expect(insert).rejects.toThrow('frozen');
    await expect(sql(place.database.url, 'delete from roster_change_answer')).rejects.toThrow('record');
  });
});
