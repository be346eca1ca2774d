import { chairTexts } from '@yishiting/shared/text/chair.text.ts';
import { useTexts } from '../../../app/language.ts';
import type { ListDraft } from './list-draft.ts';

const kinds = ['motion', 'one', 'many'] as const;

type Props = { draft: ListDraft; onChange: (draft: ListDraft) => void };

/** Whether one motion is voted on, or what is chosen from a list. */
export const AskKind = ({ draft, onChange }: Props) => {
  const say = useTexts(chairTexts);
  return (
    <fieldset className="choices">
      <legend>{say('list.kind')}</legend>
      {kinds.map((kind) => (
        <label key={kind} className="tick">
          <input
            type="radio"
            name="ask-kind"
            checked={draft.kind === kind}
            onChange={() => onChange({ ...draft, kind })}
          />
          <span>{say(`list.kind.${kind}`)}</span>
        </label>
      ))}
    </fieldset>
  );
};
