import type { BallotDetail } from '@yishiting/shared/ballots/ballot.contract.ts';
import { chairTexts } from '@yishiting/shared/text/chair.text.ts';
import { useTexts } from '../../../app/language.ts';
import { nameUnit } from '../../../ui/name-unit.ts';

/** Units whose vote is counted otherwise and that tried by phone as well: told, with nothing to settle. */
export const Attempts = ({ ballot: { attempts } }: { ballot: BallotDetail }) => {
  const say = useTexts(chairTexts);
  if (attempts.n === 0) return null;
  return (
    <section aria-labelledby="attempts">
      <h4 id="attempts">{say('attempt.title', { n: attempts.n })}</h4>
      <p className="quiet">{say('attempt.hint')}</p>
      {attempts.units && (
        <ul>
          {attempts.units.map(({ name, household, why }) => (
            <li key={`${household} ${name} ${why}`}>
              {nameUnit({ household, name })}: {say(`attempt.${why}`)}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
};
