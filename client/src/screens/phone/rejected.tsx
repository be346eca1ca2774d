import type { ListAsk } from '@yishiting/shared/ballots/ask.ts';
import { nameChoice } from '@yishiting/shared/ballots/name-choice.ts';
import { phoneTexts } from '@yishiting/shared/text/phone.text.ts';
import { useLanguage, useTexts } from '../../app/language.ts';
import type { Stage } from './ballot-stage.ts';
import { reasonOf } from './reasons.ts';

type Props = {
  stage: Extract<Stage, { kind: 'refused' }>;
  ask: ListAsk | undefined;
  /** The ballot still takes votes. */
  open: boolean;
  onAgain: () => void;
  onChange: () => void;
  onKeep: () => void;
};

/** "Not recorded", one cause, what to do; and what was recorded earlier still stands. */
export const Rejected = ({ stage, ask, open, onAgain, onChange, onKeep }: Props) => {
  const say = useTexts(phoneTexts);
  const lang = useLanguage();
  const { cause, todo, retry } = reasonOf(stage.fault);
  const { recorded } = stage;
  return (
    <div className="notice bad" role="alert">
      <p className="strong">{say('vote.rejected', { cause: say(cause) })}</p>
      <p>{say(todo)}</p>
      {recorded && (
        <p>
          {recorded.choice
            ? say('vote.still', { choice: nameChoice(lang, recorded.choice, ask) })
            : say('vote.still-secret')}
        </p>
      )}
      {retry && open && (
        <button type="button" className="big primary" onClick={onAgain}>
          {say('vote.again')}
        </button>
      )}
      {retry && open && (
        <button type="button" className="big" onClick={onChange}>
          {say('vote.choose-again')}
        </button>
      )}
      {!(retry && open) && (
        <button type="button" className="big" onClick={onKeep}>
          {say(open ? 'link.back' : 'vote.see-result')}
        </button>
      )}
    </div>
  );
};
