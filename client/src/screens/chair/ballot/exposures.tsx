import type { BallotDetail } from '@yishiting/shared/ballots/ballot.contract.ts';
import { exposuresOf, isUnanimous } from '@yishiting/shared/ballots/exposure.ts';
import { exposureTexts } from '@yishiting/shared/text/exposure.text.ts';
import { useTexts } from '../../../app/language.ts';

/** What the numbers of this secret ballot will tell, or have told, of somebody; nothing of a named one. */
export const Exposures = ({ ballot }: { ballot: BallotDetail }) => {
  const say = useTexts(exposureTexts);
  const { secrecy, state, channels, board } = ballot;
  if (secrecy === 'named') return null;
  if (board?.tally) return isUnanimous(board.tally) && <p className="note warn">{say('unanimous')}</p>;
  if (state !== 'draft') return null;
  return exposuresOf(channels).map(({ kind, n }) => (
    <p key={kind} className="note warn">
      {say(kind, { n })}
    </p>
  ));
};
