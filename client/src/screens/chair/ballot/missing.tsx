import type { BallotDetail } from '@yishiting/shared/ballots/ballot.contract.ts';
import { chairTexts } from '@yishiting/shared/text/chair.text.ts';
import { useTexts } from '../../../app/language.ts';
import { useChair } from '../chair-data.ts';
import { MoveUnits } from './move-units.tsx';

/** Who has not voted: by name in a named ballot, only how many in a secret one. */
export const Missing = ({ ballot, left }: { ballot: BallotDetail; left: number | null }) => {
  const { people } = useChair();
  const say = useTexts(chairTexts);
  const { missing } = ballot;
  if (missing)
    return (
      <>
        <details className="missing" open={missing.length > 0 && missing.length <= 12}>
          <summary>{say('missing.title', { n: missing.length })}</summary>
          {missing.length === 0 ? (
            <p className="empty">{say('missing.nobody')}</p>
          ) : (
            <ul className="names">
              {missing.map((m) => (
                <li key={m.attendanceId}>
                  {m.name} <span className="quiet">{m.household}</span>
                </li>
              ))}
            </ul>
          )}
        </details>
        {missing.length > 0 && (
          <MoveUnits ballot={ballot} units={missing.map((m) => ({ ...m, id: m.attendanceId }))} />
        )}
      </>
    );
  // A secret ballot names nobody: the server refuses to move who has voted already.
  const units = people.filter((p) => p.entryId !== null && p.state === 'present');
  return (
    <>
      {left !== null && <p>{say('missing.count', { n: Math.max(left, 0) })}</p>}
      <MoveUnits ballot={ballot} units={units} />
    </>
  );
};
