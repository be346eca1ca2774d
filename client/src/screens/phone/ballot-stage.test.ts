import { describe, expect, it } from '@jest/globals';
import type { SeatView } from '@yishiting/shared/meetings/attendance.contract.ts';
import type { BoardBallot } from '@yishiting/shared/meetings/board.contract.ts';
import { stageOf } from './ballot-stage.ts';
import type { Slip } from './outbox.ts';

const at = '2026-05-09T19:30:00+08:00';
const ballot = (more: Partial<BoardBallot> = {}): BoardBallot => ({
  id: 'b1',
  number: 1,
  motion: { zh: '修路', en: 'Mend the road' },
  secrecy: 'named',
  policy: 'atClose',
  state: 'open',
  openedAt: at,
  closesAt: null,
  entitled: 30,
  voted: 0,
  late: 0,
  tally: null,
  verdict: null,
  rule: { id: 'VRA', body: 'villagerRepAssembly', source: 'VC 30' },
  voidReason: '',
  ...more,
});
const told = (more: Partial<NonNullable<SeatView['ballot']>> = {}) => ({
  ballotId: 'b1',
  refusal: null,
  voted: false,
  choice: null,
  rev: 0,
  receipt: null,
  ...more,
});
const seat = (paper: SeatView['ballot'] = told()): SeatView => ({
  attendanceId: 's1',
  name: '王建国',
  state: 'present',
  guest: false,
  queued: null,
  ballot: paper,
});
const slip = (more: Partial<Slip>): Slip => ({
  ballotId: 'b1',
  attendanceId: 's1',
  phase: 'choosing',
  choice: null,
  op: null,
  rev: 0,
  receipt: null,
  fault: null,
  ...more,
});
const votedNo = told({ voted: true, choice: 'no', rev: 1, receipt: { number: '77', at } });

describe('what a seat sees of a ballot', () => {
  it('a live update never touches a choice that is ticked but not sent', () => {
    const mine = slip({ choice: 'yes' });
    const updates = [seat(), seat(null), seat(told({ ballotId: 'b0' })), seat(votedNo)];
    const shown = updates.map((view) => stageOf(ballot({ voted: 17 }), view, mine));
    expect(shown[0]).toEqual({ kind: 'choosing', ticked: 'yes', recorded: null });
    expect(shown[3]).toMatchObject({ kind: 'choosing', ticked: 'yes', recorded: { choice: 'no' } });
    expect(mine.choice).toBe('yes');
  });

  it('never shows a vote as recorded before the answer', () => {
    const phases = ['choosing', 'confirming', 'sending'] as const;
    for (const phase of phases) {
      const stage = stageOf(ballot(), seat(), slip({ phase, choice: 'yes', op: 'o', rev: 1 }));
      expect(stage.kind).not.toBe('recorded');
    }
  });

  it('stays pending until the answer comes, also when the ballot closes meanwhile', () => {
    const onItsWay = slip({ phase: 'sending', choice: 'yes', op: 'o', rev: 1 });
    expect(stageOf(ballot({ state: 'closed' }), seat(), onItsWay).kind).toBe('pending');
  });

  it('shows the receipt from the server after a reload without any memory', () => {
    expect(stageOf(ballot(), seat(votedNo), undefined)).toEqual({
      kind: 'recorded',
      recorded: { number: '77', at, choice: 'no', rev: 1 },
      mayChange: true,
    });
  });

  it('a secret vote cannot be changed', () => {
    const secret = told({
      voted: true,
      rev: 1,
      refusal: 'ballot.already-voted',
      receipt: { number: '9', at },
    });
    expect(stageOf(ballot({ secrecy: 'secret' }), seat(secret), slip({ choice: 'yes' }))).toMatchObject({
      kind: 'recorded',
      mayChange: false,
    });
  });

  it('says that a tick that was never sent is not counted', () => {
    expect(stageOf(ballot({ state: 'closed' }), seat(), slip({ choice: 'no' }))).toEqual({
      kind: 'over',
      recorded: null,
      unsent: 'no',
    });
  });

  it('shows a refusal together with what still stands', () => {
    const fault = { code: 'ballot.closed', message: '' } as const;
    const stage = stageOf(ballot({ state: 'closed' }), seat(votedNo), slip({ phase: 'refused', fault }));
    expect(stage).toMatchObject({ kind: 'refused', recorded: { choice: 'no' } });
  });

  it('names why a seat may not vote, and waits for a ballot that has not arrived', () => {
    expect(stageOf(ballot(), seat(told({ refusal: 'ballot.recused' })), undefined)).toEqual({
      kind: 'barred',
      refusal: 'ballot.recused',
    });
    expect(stageOf(ballot(), seat(null), undefined).kind).toBe('loading');
    expect(
      stageOf(ballot(), seat(told({ ballotId: 'b0', voted: true, receipt: { number: '1', at } })), undefined)
        .kind,
    ).toBe('loading');
  });

  it('a void ballot is shown as void whatever was ticked', () => {
    expect(
      stageOf(ballot({ state: 'voided', voidReason: '名单有误' }), seat(votedNo), slip({ choice: 'no' })),
    ).toEqual({ kind: 'voided', reason: '名单有误' });
  });
});
