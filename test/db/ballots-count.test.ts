import { randomUUID } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { ballotActs, refusalOf } from '../factories/ballot.ts';
import { openHall } from '../factories/hall.ts';
import { ownApp } from '../setup/app.ts';
import { sql } from '../setup/database.ts';

const server = await ownApp();

const mixedHall = async () => {
  const hall = await openHall(server, { eligible: 10, present: { phone: 4, hands: 6 } });
  return { hall, acts: ballotActs(server, hall) };
};

describe('raised hands', () => {
  test('count when two tellers agree; the first number is not shown to the second, nor the sum to the chair before the close', async () => {
    const { acts } = await mixedHall();
    const id = await acts.opened();
    await acts.count(id, 'first', 4, 1, 1);
    const between = await acts.detail(id);
    expect(between.counts).toEqual([
      { channel: 'hands', round: 1, state: 'first', firstTeller: 'teller', mine: false, result: null },
    ]);
    expect(between.channels).toContainEqual({ channel: 'hands', entitled: 6, voted: 0 });
    await acts.count(id, 'second', 4, 1, 1);
    const after = await acts.detail(id);
    expect(after.counts[0]).toMatchObject({ state: 'settled', result: null });
    expect(after.channels).toContainEqual({ channel: 'hands', entitled: 6, voted: 6 });
    await acts.close(id);
    const closed = await acts.detail(id);
    expect(closed.counts[0]?.result).toEqual({ yes: 4, no: 1, abstain: 1 });
    expect(closed.board?.verdict).toMatchObject({
      base: 10,
      yes: 4,
      no: 1,
      abstain: 1,
      adopted: false,
    });
  });

  test('are counted again when the tellers differ; both entries stay on record', async () => {
    const { acts } = await mixedHall();
    const id = await acts.opened();
    await acts.count(id, 'first', 4, 1, 1);
    await acts.count(id, 'second', 3, 2, 1);
    expect((await acts.detail(id)).counts[0]).toMatchObject({ state: 'disagree', round: 1, result: null });
    await acts.count(id, 'second', 4, 2, 0);
    await acts.count(id, 'first', 4, 2, 0);
    expect((await acts.detail(id)).counts[0]).toMatchObject({ state: 'settled', round: 2 });
    expect(
      await sql(server.database.url, 'select 1 from teller_entry where ballot_id = $1', [id]),
    ).toHaveLength(4);
  });

  test('are never counted twice by one person', async () => {
    const { acts } = await mixedHall();
    const id = await acts.opened();
    await acts.count(id, 'first', 4, 1, 1);
    expect((await refusalOf(acts.count(id, 'first', 4, 1, 1))).code).toBe('ballot.teller-same');
  });

  test('cannot be more than the units that vote by hand', async () => {
    const { acts } = await mixedHall();
    const id = await acts.opened();
    const { code, details } = await refusalOf(acts.count(id, 'first', 5, 1, 1));
    expect({ code, params: details.params }).toEqual({
      code: 'ballot.count-exceeds',
      params: { entered: 7, entitled: 6 },
    });
  });

  test('that nobody has counted keep the ballot from closing', async () => {
    const { acts } = await mixedHall();
    const id = await acts.opened();
    expect((await refusalOf(acts.close(id))).code).toBe('ballot.count-missing');
    await acts.count(id, 'first', 0, 0, 0);
    expect((await refusalOf(acts.close(id))).code).toBe('ballot.count-missing');
  });
});

describe('one unit', () => {
  test('that is counted by hand cannot vote by phone as well', async () => {
    const { hall, acts } = await mixedHall();
    const id = await acts.opened();
    const seat = hall.seats.hands[0] ?? '';
    expect((await refusalOf(acts.cast(id, seat, 'yes'))).code).toBe('ballot.votes-by-hand');
  });

  test('that has voted by phone cannot raise a hand as well', async () => {
    const { hall, acts } = await mixedHall();
    const id = await acts.opened();
    const seat = hall.seats.phone[0] ?? '';
    await acts.cast(id, seat, 'yes');
    expect((await refusalOf(acts.move(id, [seat], 'hands'))).code).toBe('ballot.already-voted');
    expect((await acts.detail(id)).channels).toContainEqual({ channel: 'hands', entitled: 6, voted: 0 });
  });

  test('that left and came back with another phone goes on where it stood, and still has one vote', async () => {
    const { hall, acts } = await mixedHall();
    const id = await acts.opened();
    const [first = '', second = ''] = hall.seats.phone;
    await acts.cast(id, first, 'yes');
    const back = async (seat: string) => {
      await sql(server.database.url, "update attendance set state = 'left', left_at = now() where id = $1", [
        seat,
      ]);
      const [stay] = await sql<{ id: string }>(
        server.database.url,
        `insert into attendance (meeting_id, entry_id, name, household, how, channel, state)
         select meeting_id, entry_id, name, household, how, channel, 'present' from attendance where id = $1 returning id`,
        [seat],
      );
      return stay?.id ?? '';
    };
    const again = ballotActs(server, {
      ...hall,
      phone: (seat) => ({
        sessionId: randomUUID(),
        seats: [{ attendanceId: seat, meetingId: hall.meetingId }],
      }),
    });
    const [firstBack, secondBack] = [await back(first), await back(second)];
    expect((await refusalOf(again.cast(id, firstBack, 'no', { rev: 1 }))).code).toBe('ballot.stale-revision');
    await again.cast(id, firstBack, 'no', { rev: 2 });
    await again.cast(id, secondBack, 'yes');
    const votes = await sql(
      server.database.url,
      'select choice from current_vote where ballot_id = $1 order by choice',
      [id],
    );
    expect(votes).toEqual([{ choice: 'no' }, { choice: 'yes' }]);
    expect((await acts.detail(id)).missing).toHaveLength(2);
    await acts.move(id, [(await acts.detail(id)).missing?.[0]?.attendanceId ?? ''], 'hands');
  });

  test('whose phone is flat raises a hand instead, until the hands are settled', async () => {
    const { hall, acts } = await mixedHall();
    const id = await acts.opened();
    const [flat = '', other = ''] = hall.seats.phone;
    await acts.move(id, [flat], 'hands');
    await acts.count(id, 'first', 7, 0, 0);
    await acts.count(id, 'second', 7, 0, 0);
    expect((await refusalOf(acts.move(id, [other], 'hands'))).code).toBe('ballot.count-settled');
    await acts.close(id);
    expect((await acts.detail(id)).board?.verdict).toMatchObject({ yes: 7, base: 10, adopted: true });
  });

  test('that is helped has a third person watch, and what was agreed to on record', async () => {
    const hall = await openHall(server, { eligible: 2, present: { helped: 2 } });
    const acts = ballotActs(server, hall);
    const id = await acts.opened();
    const [seat = ''] = hall.seats.helped;
    for (const witness of ['officer', '代表2']) {
      const help = acts.help(id, seat, 'yes', undefined, witness);
      expect((await refusalOf(help)).code).toBe('ballot.witness-other');
    }
    await acts.help(id, seat, 'yes');
    const consent = '代表2同意：由工作人员officer当着见证人王证人的面，按本人说的选择代为录入这一票。';
    expect(
      await sql(server.database.url, 'select witness, consent from helped_vote where ballot_id = $1', [id]),
    ).toEqual([{ witness: '王证人', consent }]);
  });

  test('that is helped votes once, with helper and witness on record, in a secret ballot too', async () => {
    for (const secrecy of ['named', 'secret'] as const) {
      const { hall, acts } = await mixedHall();
      const id = await acts.opened(secrecy);
      const seat = hall.seats.phone[0] ?? '';
      await acts.help(id, seat, 'no');
      expect((await refusalOf(acts.help(id, seat, 'yes'))).code).toBe('ballot.already-voted');
      const read = 'select helper_id, witness from helped_vote where ballot_id = $1';
      expect(await sql(server.database.url, read, [id])).toEqual([
        { helper_id: hall.staff.officer.account?.id, witness: '王证人' },
      ]);
      expect((await acts.detail(id)).channels).toContainEqual({ channel: 'helped', entitled: 1, voted: 1 });
    }
  });
});

describe('a secret ballot', () => {
  const secretHall = async () => {
    const hall = await openHall(server, { eligible: 6, present: { phone: 5, hands: 1 } });
    return { hall, acts: ballotActs(server, hall) };
  };

  test('shows no sums to anybody before its close, whatever the policy', async () => {
    const { hall, acts } = await secretHall();
    const id = await acts.opened('secret');
    await acts.cast(id, hall.seats.phone[0] ?? '', 'yes');
    const { board, missing } = await acts.detail(id);
    expect(board).toMatchObject({ voted: 1, tally: null, verdict: null });
    expect(missing).toBeNull();
  });

  test('stores no row that holds both a unit and a choice', async () => {
    const { hall, acts } = await secretHall();
    const id = await acts.opened('secret');
    const receipt = await acts.cast(id, hall.seats.phone[0] ?? '', 'no');
    expect(receipt.choice).toBeNull();
    const [events] = await sql<{ n: string }>(
      server.database.url,
      'select (select count(*) from cast_event where ballot_id = $1) + (select count(*) from current_vote where ballot_id = $1) as n',
      [id],
    );
    expect(events?.n).toBe('0');
    const sums = () =>
      sql(server.database.url, 'select yes, no, abstain from secret_sum where ballot_id = $1', [id]);
    expect(await sums()).toEqual([]);
    for (const who of ['first', 'second'] as const) await acts.count(id, who, 1, 0, 0, 'paper');
    await acts.close(id);
    expect(await sums()).toEqual([{ yes: 1, no: 1, abstain: 0 }]);
  });

  test('has no change of mind, and retries get the first answer', async () => {
    const { hall, acts } = await secretHall();
    const id = await acts.opened('secret');
    const seat = hall.seats.phone[0] ?? '';
    const op = '6f4c2c57-2a0c-4b63-9d0e-1f3a7c1f0a11';
    const first = await acts.cast(id, seat, 'yes', { op });
    expect(await acts.cast(id, seat, 'yes', { op })).toEqual(first);
    expect((await refusalOf(acts.cast(id, seat, 'no', { rev: 2 }))).code).toBe('ballot.already-voted');
  });

  test('takes who has no phone on paper, not by hand', async () => {
    const { hall, acts } = await secretHall();
    const id = await acts.opened('secret');
    expect((await acts.detail(id)).channels.map((c) => c.channel)).toEqual(['paper', 'phone']);
    for (const seat of hall.seats.phone) await acts.cast(id, seat, 'yes');
    await acts.count(id, 'first', 0, 1, 0, 'paper');
    await acts.count(id, 'second', 0, 1, 0, 'paper');
    expect((await acts.detail(id)).counts).toMatchObject([{ state: 'settled', result: null }]);
    await acts.close(id);
    const closed = await acts.detail(id);
    expect(closed.board?.verdict).toMatchObject({ base: 6, yes: 5, no: 1, needed: 4, adopted: true });
    // Papers are in the one sum; what they alone said is nowhere.
    expect(closed.counts).toMatchObject([{ state: 'settled', result: null }]);
    expect(closed.board?.channels).toContainEqual({ channel: 'paper', voted: 1, tally: null });
  });

  test('tells before it opens how many would vote which way, so that the chair knows whom it cannot hide', async () => {
    const { hall, acts } = await secretHall();
    const { id } = await acts.propose('每户每年20元', 'secret');
    await acts.recuse(id, hall.seats.phone[0] ?? '');
    const expected = [
      { channel: 'paper', entitled: 1, voted: 0 },
      { channel: 'phone', entitled: 4, voted: 0 },
    ];
    expect((await acts.detail(id)).channels).toEqual(expected);
    await acts.open(id);
    expect((await acts.detail(id)).channels).toEqual(expected);
  });

  test('seals what tellers count: they differ, agree, and only the one sum of the close is ever told', async () => {
    const { hall, acts } = await secretHall();
    const id = await acts.opened('secret');
    // Before anybody has voted, and the box is empty.
    await acts.count(id, 'first', 0, 0, 1, 'paper');
    await acts.count(id, 'second', 1, 0, 0, 'paper');
    expect((await acts.detail(id)).counts).toMatchObject([{ state: 'disagree', round: 1 }]);
    await acts.cast(id, hall.seats.phone[0] ?? '', 'yes');
    await acts.count(id, 'second', 0, 0, 1, 'paper');
    await acts.count(id, 'first', 0, 0, 1, 'paper');
    expect((await acts.detail(id)).counts).toMatchObject([{ state: 'settled', round: 2 }]);
    expect((await acts.detail(id)).channels).toContainEqual({ channel: 'paper', entitled: 1, voted: 1 });
    const entries =
      'select yes, no, abstain, length(sealed) as sealed from teller_entry where ballot_id = $1';
    const sealed = { yes: null, no: null, abstain: null, sealed: 40 };
    expect(await sql(server.database.url, entries, [id])).toEqual([sealed, sealed, sealed, sealed]);
    await acts.close(id);
    expect((await acts.detail(id)).board?.tally).toEqual({ yes: 1, no: 0, abstain: 1 });
  });
});

describe('where floor area counts', () => {
  const ownersHall = async () => {
    const hall = await openHall(server, { rule: 'OWN-G', eligible: 3, present: { phone: 1, hands: 2 } });
    const areas = 'update roster_entry set area = 8000 where meeting_id = $1';
    await sql(server.database.url, areas, [hall.meetingId]);
    return { hall, acts: ballotActs(server, hall) };
  };

  test('a vote is not secret, since nobody could add up the areas', async () => {
    const { acts } = await ownersHall();
    const { code } = await refusalOf(acts.propose('更换电梯', 'secret'));
    expect(code).toBe('ballot.area-needs-names');
  });

  test('who has no phone is entered by name, and everybody’s area counts', async () => {
    const { hall, acts } = await ownersHall();
    const id = await acts.opened();
    expect((await acts.detail(id)).missing).toHaveLength(3);
    expect((await refusalOf(acts.move(id, hall.seats.phone, 'hands'))).code).toBe('ballot.area-needs-names');
    await acts.cast(id, hall.seats.phone[0] ?? '', 'yes');
    for (const seat of hall.seats.hands) await acts.help(id, seat, 'yes');
    await acts.close(id);
    const { verdict } = (await acts.detail(id)).board ?? {};
    expect(verdict).toMatchObject({ yes: 3, area: { base: 24_000, yes: 24_000 }, adopted: true });
  });
});
