import { describe, expect, it } from '@jest/globals';
import type { CastReceipt } from '@yishiting/shared/ballots/ballot.contract.ts';
import type { Fault } from '@yishiting/shared/errors.ts';
import { type Act, type Outbox, outboxAfter, slipKey } from './outbox.ts';
import { loadOutbox, saveOutbox } from './outbox-store.ts';

const where = { ballotId: 'ballot-1', attendanceId: 'seat-1' };
const other = { ballotId: 'ballot-1', attendanceId: 'seat-2' };
const receipt = (more: Partial<CastReceipt> = {}): CastReceipt => ({
  number: '4821',
  at: '2026-05-09T19:30:00+08:00',
  choice: 'no',
  rev: 1,
  ...more,
});
const fault: Fault = { code: 'ballot.closed', message: 'closed' };
const play = (...acts: Act[]): Outbox => acts.reduce(outboxAfter, {} as Outbox);
const slipOf = (outbox: Outbox, at = where) => outbox[slipKey(at)];

const ticked: Act[] = [{ type: 'tick', ...where, choice: 'no' }];
const asked: Act[] = [...ticked, { type: 'ask', ...where }];
const sent: Act[] = [...asked, { type: 'send', ...where, op: 'op-1', rev: 1 }];
const recorded: Act[] = [...sent, { type: 'recorded', op: 'op-1', receipt: receipt() }];

describe('the outbox of a phone', () => {
  it('says recorded only after the server answered for this very act', () => {
    expect(slipOf(play(...sent))).toMatchObject({ phase: 'sending', receipt: null });
    expect(slipOf(play(...sent, { type: 'recorded', op: 'op-9', receipt: receipt() }))?.phase).toBe(
      'sending',
    );
    expect(slipOf(play(...recorded))).toMatchObject({ phase: 'recorded', choice: 'no' });
  });

  it('sends nothing that was not ticked and then confirmed', () => {
    expect(slipOf(play({ type: 'ask', ...where }))?.phase ?? 'choosing').toBe('choosing');
    expect(slipOf(play(...ticked, { type: 'send', ...where, op: 'op-1', rev: 1 }))?.op).toBeNull();
  });

  it('locks the choice while it is on its way', () => {
    const after = play(...sent, { type: 'tick', ...where, choice: 'yes' }, { type: 'change', ...where });
    expect(slipOf(after)).toMatchObject({ phase: 'sending', choice: 'no', op: 'op-1' });
  });

  it('tries again with the same operation', () => {
    const after = play(...sent, { type: 'refused', op: 'op-1', fault }, { type: 'again', ...where });
    expect(slipOf(after)).toMatchObject({ phase: 'sending', op: 'op-1', rev: 1, choice: 'no' });
  });

  it('goes back from the question "are you sure" to the same tick', () => {
    expect(slipOf(play(...asked, { type: 'back', ...where }))).toMatchObject({
      phase: 'choosing',
      choice: 'no',
    });
  });

  it('keeps no trace of a secret choice once it is recorded', () => {
    const after = play(...sent, { type: 'recorded', op: 'op-1', receipt: receipt({ choice: null }) });
    expect(JSON.stringify(after)).not.toContain('"no"');
  });

  it('keeps the earlier receipt while a new choice is made and refused', () => {
    const changed: Act[] = [
      ...recorded,
      { type: 'change', ...where },
      { type: 'tick', ...where, choice: 'yes' },
      { type: 'ask', ...where },
      { type: 'send', ...where, op: 'op-2', rev: 2 },
      { type: 'refused', op: 'op-2', fault },
    ];
    expect(slipOf(play(...changed))).toMatchObject({ phase: 'refused', receipt: { choice: 'no', rev: 1 } });
    expect(slipOf(play(...changed, { type: 'keep', ...where }))).toMatchObject({
      phase: 'recorded',
      choice: 'no',
    });
  });

  it('keeps a vote on its way that the server cannot take now, and sends the same act on', () => {
    const putOff = play(...sent, { type: 'putOff', op: 'op-1', fault });
    expect(slipOf(putOff)).toMatchObject({ phase: 'sending', op: 'op-1', choice: 'no', fault });
    expect(slipOf(outboxAfter(putOff, { type: 'putOff', op: 'op-1', fault: null }))?.fault).toBeNull();
    const recordedLater = outboxAfter(putOff, { type: 'recorded', op: 'op-1', receipt: receipt() });
    expect(slipOf(recordedLater)).toMatchObject({ phase: 'recorded', fault: null });
  });

  it('holds one paper for each person on the phone', () => {
    const after = play(...recorded, { type: 'tick', ...other, choice: 'abstain' });
    expect(slipOf(after)?.phase).toBe('recorded');
    expect(slipOf(after, other)).toMatchObject({ phase: 'choosing', choice: 'abstain' });
  });

  it('forgets the papers of an earlier ballot, except those still on their way', () => {
    const earlier = play(...ticked, { type: 'turn', ballotId: 'ballot-2' });
    expect(earlier).toEqual({});
    expect(slipOf(play(...sent, { type: 'turn', ballotId: 'ballot-2' }))?.phase).toBe('sending');
    expect(slipOf(play(...ticked, { type: 'turn', ballotId: 'ballot-1' }))?.choice).toBe('no');
  });

  it('an answer that comes twice, or late, changes nothing more', () => {
    const once = play(...recorded);
    expect(outboxAfter(once, { type: 'refused', op: 'op-1', fault })).toBe(once);
    expect(outboxAfter(once, { type: 'recorded', op: 'op-1', receipt: receipt({ rev: 9 }) })).toBe(once);
  });

  it('keeps the ticks of a list through a reload, and takes none that no list has', () => {
    const kept = new Map<string, string>();
    const storage = {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
      removeItem: (key: string) => void kept.delete(key),
    } as Storage;
    saveOutbox('482913', play({ type: 'tick', ...where, choice: 'o1,o3' }), storage);
    expect(slipOf(loadOutbox('482913', storage))).toMatchObject({ phase: 'choosing', choice: 'o1,o3' });
    const [stored = ''] = kept.values();
    kept.set('outbox:482913', stored.replace('o1,o3', 'o1,o99x'));
    expect(loadOutbox('482913', storage)).toEqual({});
  });

  it('asks nothing of a list whose last tick was taken back', () => {
    const back = play({ type: 'tick', ...where, choice: 'o1' }, { type: 'tick', ...where, choice: null });
    expect(slipOf(outboxAfter(back, { type: 'ask', ...where }))).toMatchObject({
      phase: 'choosing',
      choice: null,
    });
  });
});
