import type { BallotDetail } from '@yishiting/shared/ballots/ballot.contract.ts';
import { type TallyPolicy, tallyPolicies } from '@yishiting/shared/ballots/visible-tally.ts';
import { askOf, draftOf, type ListDraft } from './list-draft.ts';

/** A motion and how it is to be voted on, while somebody writes it. */
export type MotionDraft = ListDraft & {
  zh: string;
  en: string;
  secrecy: BallotDetail['secrecy'];
  names: boolean;
  policy: TallyPolicy;
  poll: boolean;
  /** Ballots that it goes back to, by id; empty for none. */
  amends: string;
  again: string;
};

/** What the form is filled with after the ballot before it, or to write a draft anew. */
export const startAfter = (last: BallotDetail | undefined): MotionDraft => ({
  zh: last?.motion.zh ?? '',
  en: last?.motion.en ?? '',
  ...draftOf(last?.ask),
  secrecy: last?.secrecy ?? 'named',
  names: last?.names ?? false,
  policy: last?.policy ?? 'atClose',
  // What was asked in a poll is put to the vote next, not polled again.
  poll: last?.state !== 'closed' && last?.poll === true,
  // A void ballot is run again as it was; a closed one only with another motion; a draft is just written anew.
  amends: last?.state === 'closed' && !last.poll ? last.id : (last?.amends ?? ''),
  again: last?.state === 'voided' ? last.id : (last?.state === 'draft' && last.again) || '',
});

/** A void ballot is held again as it was; what went wrong in it can still be put right. */
export const heldAgain = (draft: MotionDraft, voided: BallotDetail | undefined): MotionDraft =>
  voided
    ? {
        ...draft,
        ...voided.motion,
        ...draftOf(voided.ask),
        secrecy: voided.secrecy,
        names: voided.names,
        policy: voided.policy,
        amends: voided.amends ?? '',
        again: voided.id,
      }
    : { ...draft, again: '' };

/** English that came with other Chinese would name another motion than the one that is voted on. */
export const withChinese = (draft: MotionDraft, zh: string, start: MotionDraft): MotionDraft => ({
  ...draft,
  zh,
  en: zh !== start.zh && draft.en === start.en ? '' : draft.en,
});

/** How a secret ballot stands is never shown while it is open. */
export const policiesFor = (secrecy: MotionDraft['secrecy']): readonly TallyPolicy[] =>
  secrecy === 'named' ? tallyPolicies : tallyPolicies.filter((policy) => policy !== 'live');

/** The same as it is sent. */
export const proposalOf = (draft: MotionDraft) => {
  const { zh, en, secrecy, names, poll, amends, again } = draft;
  return {
    motion: { zh, ...(en.trim() ? { en } : {}) },
    ask: askOf(draft),
    secrecy,
    names: names && secrecy === 'named',
    policy: policiesFor(secrecy).find((policy) => policy === draft.policy) ?? 'atClose',
    poll,
    ...(amends && !poll ? { amends } : {}),
    ...(again ? { again } : {}),
  };
};

/** Would both be proposed alike? */
export const isSame = (a: MotionDraft, b: MotionDraft): boolean =>
  JSON.stringify(proposalOf(a)) === JSON.stringify(proposalOf(b));
