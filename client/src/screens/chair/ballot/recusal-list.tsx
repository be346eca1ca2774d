import type { BallotDetail } from '@yishiting/shared/ballots/ballot.contract.ts';
import { chairTexts } from '@yishiting/shared/text/chair.text.ts';
import { useTexts } from '../../../app/language.ts';

/** Who recuses from a motion, with the reason: everybody on the staff sees it, also who did not enter it. */
export const RecusalList = ({ ballot }: { ballot: BallotDetail }) => {
  const say = useTexts(chairTexts);
  const { recusals } = ballot;
  if (recusals.length === 0) return null;
  return (
    <section className="recusals">
      <h3>{say('recuse.list', { n: recusals.length })}</h3>
      <ul className="people">
        {recusals.map((one) => (
          <li key={one.attendanceId}>
            <div className="who">
              <strong>{one.name}</strong>
              <span className="quiet">{[one.household, one.reason].filter(Boolean).join(' · ')}</span>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
};
