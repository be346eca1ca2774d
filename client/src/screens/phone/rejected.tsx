import { boardTexts } from '@yishiting/shared/text/board.text.ts';
import { phoneTexts } from '@yishiting/shared/text/phone.text.ts';
import { useTexts } from '../../app/language.ts';
import type { Stage } from './ballot-stage.ts';
import { reasonOf } from './reasons.ts';

type Props = {
  stage: Extract<Stage, { kind: 'refused' }>;
  /** The ballot still takes votes. */
  open: boolean;
  onAgain: () => void;
  onChange: () => void;
  onKeep: () => void;
};

/** "Not recorded", one cause, what to do; and what was recorded earlier still stands. */
export const Rejected = ({ stage, open, onAgain, onChange, onKeep }: Props) => {
  const say = useTexts(phoneTexts);
  const word = useTexts(boardTexts);
  const { cause, todo, retry } = reasonOf(stage.fault);
  const { recorded } = stage;
  return (
    <div className="notice bad" role="alert">
      <p className="strong">{say('vote.rejected', { cause: say(cause) })}</p>
      <p>{say(todo)}</p>
      {recorded && (
        <p>
          {recorded.choice
            ? say('vote.still', { choice: word(`choice.${recorded.choice}`) })
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
