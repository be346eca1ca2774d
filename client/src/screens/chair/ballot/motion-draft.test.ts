import { describe, expect, it } from '@jest/globals';
import type { BallotDetail } from '@yishiting/shared/ballots/ballot.contract.ts';
import { heldAgain, isSame, proposalOf, startAfter, withChinese } from './motion-draft.ts';

const ballot = (given: Partial<BallotDetail>): BallotDetail => ({
  id: 'b1',
  meetingId: 'm',
  itemId: 'a',
  state: 'closed',
  motion: { zh: '修路', en: 'Mend the road' },
  secrecy: 'named',
  names: true,
  policy: 'onPublish',
  amends: null,
  again: null,
  board: null,
  channels: [],
  missing: null,
  conflicts: [],
  attempts: { n: 0, units: null },
  recusals: [],
  counts: [],
  ...given,
});
const options = ['修路', '装路灯'].map((zh, i) => ({ key: `o${i + 1}`, zh, en: '' }));
const list = { kind: 'list' as const, options, most: 1 };

describe('a motion that is being written', () => {
  it('amends the decided one before it, and nothing after a poll, which is put to the vote next', () => {
    expect(proposalOf(startAfter(ballot({})))).toMatchObject({ amends: 'b1', poll: false });
    const polled = proposalOf(startAfter(ballot({ poll: true })));
    expect(polled).toMatchObject({ poll: false });
    expect(polled).not.toHaveProperty('amends');
  });

  it('holds a void ballot again as it was', () => {
    const voided = ballot({ id: 'b2', state: 'voided', ask: list, secrecy: 'secret', amends: 'b1' });
    const again = { again: 'b2', secrecy: 'secret', policy: 'onPublish', amends: 'b1', ask: { most: 1 } };
    expect(proposalOf(startAfter(voided))).toMatchObject(again);
    expect(proposalOf(heldAgain(startAfter(undefined), voided))).toMatchObject(again);
    expect(proposalOf(heldAgain(startAfter(voided), undefined))).not.toHaveProperty('again');
  });

  it('says what was changed: words, options and how it is voted on, but not an empty row', () => {
    const start = startAfter(ballot({ state: 'draft', ask: list }));
    expect(isSame(start, { ...start, options: [...start.options, { zh: ' ', en: '' }] })).toBe(true);
    expect(isSame(start, { ...start, kind: 'many' })).toBe(false);
    expect(isSame(start, { ...start, secrecy: 'secret' })).toBe(false);
    expect(isSame(start, { ...start, zh: '修桥' })).toBe(false);
  });

  it('drops the English that came with other Chinese, and keeps what was written since', () => {
    const start = startAfter(ballot({}));
    expect(withChinese(start, '修桥', start).en).toBe('');
    expect(withChinese({ ...start, en: 'Mend the bridge' }, '修桥', start).en).toBe('Mend the bridge');
  });

  it('once it is secret asks for no names and no count while it is open', () => {
    const named = { ...startAfter(ballot({})), policy: 'live' as const };
    expect(proposalOf(named)).toMatchObject({ names: true, policy: 'live' });
    expect(proposalOf({ ...named, secrecy: 'secret' })).toMatchObject({ names: false, policy: 'atClose' });
  });
});
