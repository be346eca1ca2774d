import { describe, expect, it } from '@jest/globals';
import { type Hand, mayQueue, speakingOrder, usualDebate } from './speaking-order.ts';

const hand = (person: string, side: Hand['side']): Hand => ({ person, side });
const names = (hands: Hand[]) => hands.map((h) => h.person).join('');

describe('the order of speaking', () => {
  it('sides alternate, each in the order of raised hands', () => {
    const queue = [
      hand('a', 'for'),
      hand('b', 'for'),
      hand('c', 'against'),
      hand('d', 'for'),
      hand('e', 'against'),
    ];
    expect(names(speakingOrder(queue, null))).toBe('acbed');
    expect(names(speakingOrder(queue, 'for'))).toBe('caebd');
  });

  it('one side alone goes on in order', () => {
    expect(names(speakingOrder([hand('a', 'for'), hand('b', 'for')], 'for'))).toBe('ab');
  });

  it('a neutral word waits its turn and gives no side a second one in a row', () => {
    const queue = [hand('a', 'for'), hand('n', null), hand('b', 'for'), hand('c', 'against')];
    expect(names(speakingOrder(queue, null))).toBe('ancb');
  });

  it('leaves the queue as it was', () => {
    const queue = [hand('a', 'for'), hand('b', 'against')];
    speakingOrder(queue, 'for');
    expect(names(queue)).toBe('ab');
  });
});

describe('raising a hand', () => {
  it('two turns each on one item', () => {
    const may = (turns: number) => mayQueue('a', [], { a: turns }, usualDebate);
    expect([may(0), may(1), may(2)]).toEqual([null, null, 'meeting.no-turn-left']);
  });

  it('once at a time', () => {
    expect(mayQueue('a', [hand('a', null)], {}, usualDebate)).toBe('meeting.already-queued');
  });
});
