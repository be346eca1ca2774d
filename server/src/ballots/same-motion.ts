import { Refusal } from '../platform/refusal.ts';
import type { Ballot } from './ballot.entity.ts';

const plain = (text: string) => text.replace(/[\s\p{P}]/gu, '');

/** Blanks and punctuation aside. */
export const isSameText = (a: string, b: string): boolean => plain(a) === plain(b);

type Asked = Pick<Ballot, 'motionZh' | 'ask'>;
const listOf = ({ ask }: Asked): string =>
  ask ? [ask.most, ...ask.options.map(({ zh }) => plain(zh)).sort()].join(' ') : '';

/** The same words and, over a list, as many of the same options, in whatever order: another list is another question. */
export const isSameMotion = (a: Asked, b: Asked): boolean =>
  isSameText(a.motionZh, b.motionZh) && listOf(a) === listOf(b);

/** What was decided comes back only amended; blanks and punctuation amend nothing. A void ballot and a poll decided nothing. */
export const refuseDecided = (
  ballots: readonly Ballot[],
  motion: Pick<Ballot, 'itemId' | 'motionZh' | 'ask'>,
): void => {
  const isSame = (b: Ballot) =>
    b.state === 'closed' && !b.poll && b.itemId === motion.itemId && isSameMotion(b, motion);
  if (ballots.some(isSame)) throw new Refusal('ballot.same-motion');
};
