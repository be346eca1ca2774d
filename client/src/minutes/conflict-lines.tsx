import type { ConflictLine } from '@yishiting/shared/ballots/conflict.ts';
import { minutesTexts } from '@yishiting/shared/text/minutes.text.ts';
import { wordsTexts } from '@yishiting/shared/text/words.text.ts';
import { useTexts } from '../app/language.ts';
import { nameUnit } from '../ui/name-unit.ts';

/** Who voted by two ways, masked, and how it was settled. */
export const ConflictLines = ({ conflicts = [] }: { conflicts: readonly ConflictLine[] | undefined }) => {
  const say = useTexts(minutesTexts);
  const word = useTexts(wordsTexts);
  if (conflicts.length === 0) return null;
  return (
    <ul>
      {conflicts.map(({ household, name, also, notedBy, settled }) => (
        <li key={`${household} ${name} ${also}`}>
          {say('paper.conflict', {
            unit: nameUnit({ household, name }),
            also: word(`vote.${also}`),
            by: notedBy,
          })}{' '}
          {settled ? say('paper.conflict.settled', settled) : say('paper.conflict.open')}
        </li>
      ))}
    </ul>
  );
};
