import type { ErrorCode } from '../errors.ts';
import type { Step } from '../meetings/run-sheet.ts';
import { type MinutesState, type SignerRole, signerRoles } from './signing.contract.ts';

export type MinutesFacts = {
  state: MinutesState;
  /** Of the meeting. */
  step: Step;
  /** Amendments that nobody has decided on. */
  undecided: number;
  /** Accounts that may sign, by role. */
  signers: Record<SignerRole, readonly { id: string }[]>;
};

const whyNotChange = (state: MinutesState): ErrorCode | null =>
  state === 'signing' || state === 'frozen' ? `minutes.${state}` : null;

/** Why the minutes may not be given to the attendees now; null when they may. */
export const whyNotCirculate = ({
  state,
  step,
  undecided,
}: Omit<MinutesFacts, 'signers'>): ErrorCode | null => {
  const no = whyNotChange(state);
  if (no) return no;
  if (step === 'checkin') return 'minutes.not-begun';
  return undecided > 0 ? 'minutes.proposals-open' : null;
};

/** Can the three roles be filled by three different people? */
export const canBeSigned = (signers: MinutesFacts['signers']): boolean => {
  const fill = (roles: readonly SignerRole[], taken: readonly string[]): boolean => {
    const [role, ...rest] = roles;
    if (!role) return true;
    return signers[role].some(({ id }) => !taken.includes(id) && fill(rest, [...taken, id]));
  };
  return fill(signerRoles, []);
};

/**
 * Why signing may not begin now; null when it may. Not before the meeting is closed: until then its figures still move.
 */
export const whyNotBegin = ({ state, step, undecided, signers }: MinutesFacts): ErrorCode | null => {
  const no = whyNotChange(state);
  if (no) return no;
  if (state === 'draft') return 'minutes.not-circulated';
  if (undecided > 0) return 'minutes.proposals-open';
  if (step !== 'closed') return 'minutes.meeting-open';
  return canBeSigned(signers) ? null : 'minutes.signers-missing';
};
