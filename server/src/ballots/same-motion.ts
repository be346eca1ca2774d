import { Refusal } from '../platform/refusal.ts';
import type { Ballot } from './ballot.entity.ts';

const plain = (motion: string) => motion.replace(/[\s\p{P}]/gu, '');

export const isSameMotion = (a: string, b: string): boolean => plain(a) === plain(b);

/** What was decided comes back only amended; blanks and punctuation amend nothing. A void ballot and a poll decided nothing. */
export const refuseDecided = (
  ballots: readonly Ballot[],
  motion: Pick<Ballot, 'itemId' | 'motionZh'>,
): void => {
  const isSame = (b: Ballot) =>
    b.state === 'closed' &&
    !b.poll &&
    b.itemId === motion.itemId &&
    plain(b.motionZh) === plain(motion.motionZh);
  if (ballots.some(isSame)) throw new Refusal('ballot.same-motion');
};
