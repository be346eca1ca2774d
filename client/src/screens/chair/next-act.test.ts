import { describe, expect, test } from '@jest/globals';
import type { BallotDetail } from '@yishiting/shared/ballots/ballot.contract.ts';
import type { BoardView } from '@yishiting/shared/meetings/board.contract.ts';
import type { MeetingDetail } from '@yishiting/shared/meetings/meeting.contract.ts';
import type { Step } from '@yishiting/shared/meetings/run-sheet.ts';
import { nextAct, otherWays } from './next-act.ts';

type Facts = Parameters<typeof nextAct>[0];

const items = ['a', 'b'].map((id) => ({ id, zh: id, en: '', linksCase: false, minutes: null }));

const facts = (given: {
  step: Step;
  next?: MeetingDetail['next'];
  ballot?: Partial<BallotDetail>;
  locked?: boolean;
  met?: boolean;
  resolutions?: { state: string; ballotId: string }[];
  mine?: MeetingDetail['mine'];
  secretary?: boolean;
  called?: string[];
  rewriting?: string;
}): Facts =>
  ({
    detail: {
      step: given.step,
      kind: 'decision',
      villageId: 'v',
      mine: given.mine ?? ['chair'],
      currentItem: given.step === 'checkin' ? null : 'a',
      agenda: {
        lockedAt: given.locked === false ? null : '2026-05-09T11:00:00Z',
        items,
        called: given.called ?? (given.step === 'checkin' ? [] : ['a']),
      },
      next: given.next ?? { to: 'result', refusal: null },
    },
    ballots: given.ballot
      ? [{ id: 'b1', itemId: 'a', counts: [], channels: [], conflicts: [], board: null, ...given.ballot }]
      : [],
    resolutions: given.resolutions ?? [],
    rewriting: given.rewriting ?? null,
    account: { roles: given.secretary ? [{ role: 'villageSecretary', villageId: 'v' }] : [] },
    board: { attendance: { met: given.met ?? true, needed: 30, counted: 27 } } as unknown as BoardView,
  }) as unknown as Facts;

const settled = {
  channel: 'hands',
  round: 1,
  state: 'settled',
  firstTeller: null,
  mine: false,
  result: null,
} as const;
const channels: BallotDetail['channels'] = [{ channel: 'hands', entitled: 3, voted: 0 }];

describe('the one big button', () => {
  test('locks the agenda before the first item is called', () => {
    const next = { to: 'item', refusal: 'meeting.agenda-not-locked' } as const;
    expect(nextAct(facts({ step: 'checkin', next, locked: false })).act.kind).toBe('lockAgenda');
  });

  test('leaves a motion alone that can no longer be opened since too few came', () => {
    const next = { to: 'item', refusal: null } as const;
    const given = facts({ step: 'discussion', next, ballot: { state: 'draft' } });
    const noQuorum = { at: '', by: '', steps: [], unit: 'person' as const, next: { id: '', heldAt: '' } };
    const declared = { ...given, detail: { ...given.detail, noQuorum } };
    expect(nextAct({ ...declared, detail: { ...declared.detail, step: 'ballot' } }).act.kind).toBe('propose');
    expect(nextAct(declared).act).toMatchObject({ kind: 'step', to: 'item' });
  });

  test('opens a straw poll without a quorum, and after it goes on as if nothing had been voted', () => {
    const draft = { state: 'draft', poll: true } as const;
    expect(nextAct(facts({ step: 'ballot', met: false, ballot: draft }))).toMatchObject({
      act: { kind: 'open' },
      refusal: null,
    });
    const over = { state: 'closed', poll: true } as const;
    expect(nextAct(facts({ step: 'ballot', ballot: over })).act.kind).toBe('propose');
  });

  test('calls the item after the current one', () => {
    const { act } = nextAct(facts({ step: 'result', next: { to: 'item', refusal: null } }));
    expect(act).toMatchObject({ kind: 'step', to: 'item', item: { id: 'b' } });
  });

  test('offers no item twice: after a later one was called first, the one left over comes', () => {
    const next = { to: 'item', refusal: null } as const;
    const at = facts({ step: 'result', next, called: ['a'] });
    at.detail.agenda.items = ['b', 'a', 'c'].map((id) => ({ ...items[0], id })) as typeof items;
    expect(nextAct(at).act).toMatchObject({ item: { id: 'c' } });
    at.detail.agenda.called = ['a', 'c'];
    expect(nextAct(at).act).toMatchObject({ item: { id: 'b' } });
    at.detail.agenda.called = ['a', 'b', 'c'];
    expect(nextAct(at).act).toMatchObject({ item: null });
  });

  test('leads from an empty ballot step to a motion', () => {
    const next = { to: 'result', refusal: 'meeting.ballot-missing' } as const;
    expect(nextAct(facts({ step: 'ballot', next })).act.kind).toBe('propose');
  });

  test('does not open a ballot below quorum, and says by how much', () => {
    const { act, refusal, remedy } = nextAct(
      facts({ step: 'ballot', ballot: { state: 'draft' }, met: false }),
    );
    expect(act.kind).toBe('open');
    expect(refusal).toEqual({ code: 'ballot.no-quorum', params: { needed: 30, counted: 27 } });
    expect(remedy?.step).toBe('checkin');
  });

  test('does not open a ballot on a motion that is being rewritten: the new words are saved or dropped first', () => {
    const at = (rewriting: string) => facts({ step: 'ballot', ballot: { state: 'draft' }, rewriting });
    expect(nextAct(at('b1')).act.kind).toBe('rewrite');
    expect(nextAct(at('another')).act.kind).toBe('open');
  });

  test('does not close a ballot before two tellers agree on the hands', () => {
    const awaited = { ...settled, state: 'awaited' } as const;
    const open = { state: 'open', channels } as const;
    expect(nextAct(facts({ step: 'ballot', ballot: { ...open, counts: [awaited] } })).refusal?.code).toBe(
      'ballot.count-missing',
    );
    const { act, refusal } = nextAct(facts({ step: 'ballot', ballot: { ...open, counts: [settled] } }));
    expect(act.kind).toBe('close');
    expect(refusal).toBeNull();
  });

  test('does not close a ballot before each double vote is settled', () => {
    const conflict = { id: 'c1', name: '张三', household: '5号', also: 'paper', notedBy: '计票员' } as const;
    const at = (settled: { reason: string; by: string } | null) =>
      nextAct(facts({ step: 'ballot', ballot: { state: 'open', conflicts: [{ ...conflict, settled }] } }));
    expect(at(null)).toMatchObject({
      refusal: { code: 'ballot.conflict-open' },
      remedy: { advice: 'conflict' },
    });
    expect(at({ reason: '以手机投的为准', by: '主持人' }).refusal).toBeNull();
  });

  test('passes over a void ballot', () => {
    const next = { to: 'result', refusal: 'meeting.ballot-missing' } as const;
    expect(nextAct(facts({ step: 'ballot', next, ballot: { state: 'voided' } })).act.kind).toBe('propose');
  });

  test('asks for the resolution of a carried motion, then for the signature, then closes', () => {
    const carried = { state: 'closed', board: { verdict: { adopted: true } } } as unknown as BallotDetail;
    const at = (resolutions: { state: string; ballotId: string }[]) =>
      nextAct(
        facts({ step: 'resolution', next: { to: 'closed', refusal: null }, ballot: carried, resolutions }),
      ).act.kind;
    expect(at([])).toBe('write');
    expect(at([{ state: 'draft', ballotId: 'b1' }])).toBe('sign');
    expect(at([{ state: 'adopted', ballotId: 'b1' }])).toBe('step');
  });

  test('leads to the publication of what is signed, for who may publish, before it closes', () => {
    const at = (given: Partial<Parameters<typeof facts>[0]>, state = 'adopted') =>
      facts({
        step: 'resolution',
        next: { to: 'closed', refusal: null },
        resolutions: [{ state, ballotId: 'b1' }],
        ...given,
      });
    const signed = at({ secretary: true });
    expect(nextAct(signed).act.kind).toBe('publish');
    expect(otherWays(signed)).toContain('closed');
    expect(nextAct(at({ mine: ['chair', 'officer'] })).act.kind).toBe('publish');
    expect(nextAct(at({})).act).toMatchObject({ kind: 'step', to: 'closed' });
    expect(nextAct(at({ secretary: true }, 'published')).act).toMatchObject({ kind: 'step', to: 'closed' });
    const more = at({ secretary: true, next: { to: 'item', refusal: null } });
    expect(nextAct(more).act).toMatchObject({ kind: 'step', to: 'item' });
  });

  test('ends with the meeting', () => {
    const next = { to: null, refusal: 'meeting.closed' } as const;
    expect(nextAct(facts({ step: 'closed', next })).act.kind).toBe('over');
  });
});

describe('other ways', () => {
  test('are none while a ballot is open', () => {
    expect(otherWays(facts({ step: 'ballot', ballot: { state: 'open' } }))).toEqual([]);
  });

  test('lead back from a result to the discussion', () => {
    const next = { to: 'item', refusal: null } as const;
    const ways = otherWays(facts({ step: 'result', next, ballot: { state: 'closed' } }));
    expect(ways).toContain('discussion');
    expect(ways).not.toContain('item');
  });
});
