import type { ErrorCode } from '../errors.ts';

/** Settings of a debate; `seconds` is the length of one turn. */
export type DebateSettings = { turns: number; seconds: number };
export const usualDebate: DebateSettings = { turns: 2, seconds: 120 };

/** A raised hand; `side` is null for a question or an opinion on neither side. */
export type Hand = { person: string; side: 'for' | 'against' | null };

/** Why somebody may not join the queue now, or null. `spoken`: turns taken on this item, by person. */
export function mayQueue(
  person: string,
  queue: readonly Hand[],
  spoken: Readonly<Record<string, number>>,
  settings: DebateSettings,
): ErrorCode | null {
  if (queue.some((hand) => hand.person === person)) return 'meeting.already-queued';
  return (spoken[person] ?? 0) < settings.turns ? null : 'meeting.no-turn-left';
}

/**
 * The queue as it will be called. `queue` is in the order of raising. Sides alternate: next comes the earliest hand that
 * is not on the side just heard; when only that side is left, its earliest hand.
 */
export function speakingOrder(queue: readonly Hand[], lastSide: Hand['side']): Hand[] {
  const waiting = [...queue];
  const order: Hand[] = [];
  let heard = lastSide;
  while (waiting.length > 0) {
    const other = waiting.findIndex((hand) => hand.side === null || hand.side !== heard);
    const [next] = waiting.splice(Math.max(other, 0), 1);
    if (!next) break;
    order.push(next);
    // A neutral word does not give the same side a second turn in a row.
    heard = next.side ?? heard;
  }
  return order;
}
