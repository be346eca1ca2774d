import type { ballotApi } from '@yishiting/shared/ballots/ballot.contract.ts';
import type { Body } from '@yishiting/shared/route.ts';
import { Refusal } from '../platform/refusal.ts';
import type { Ballot } from './ballot.entity.ts';
import { isSameMotion } from './same-motion.ts';

type Input = Pick<Body<typeof ballotApi.propose>, 'itemId' | 'amends' | 'again' | 'poll'> &
  Pick<Ballot, 'motionZh' | 'ask'>;

/**
 * The earlier ballots of the item that a motion belongs to: a decided one that it amends, a void one that it runs again.
 * A void ballot of the same motion is the one run again without being asked for.
 */
export const linksOf = (
  earlier: readonly Ballot[],
  { itemId, motionZh, ask, amends, again, poll = false }: Input,
): { amends: string | null; again: string | null } => {
  // A poll decided nothing that a vote could amend or run again.
  const ofItem = earlier.filter((b) => b.itemId === itemId && b.poll === poll);
  const one = (id: string, state: Ballot['state']): Ballot => {
    const linked = ofItem.find((b) => b.id === id && b.state === state);
    if (!linked) throw new Refusal('ballot.link-unknown');
    return linked;
  };
  const voided = again
    ? one(again, 'voided')
    : ofItem.findLast((b) => b.state === 'voided' && isSameMotion(b, { motionZh, ask }));
  return {
    amends: amends ? one(amends, 'closed').id : (voided?.amends ?? null),
    again: voided?.id ?? null,
  };
};
