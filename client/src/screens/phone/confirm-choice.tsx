import type { ListAsk } from '@yishiting/shared/ballots/ask.ts';
import { type Chosen as Choice, isMotionChoice } from '@yishiting/shared/ballots/choice.ts';
import { listTexts } from '@yishiting/shared/text/list.text.ts';
import { phoneTexts } from '@yishiting/shared/text/phone.text.ts';
import { useTexts } from '../../app/language.ts';
import { ChoiceShape } from '../../ui/choice-shape.tsx';
import { Chosen } from './chosen.tsx';
import { useFocus } from './use-focus.ts';

type Props = {
  choice: Choice;
  ask: ListAsk | undefined;
  secret: boolean;
  onConfirm: () => void;
  onEdit: () => void;
};

/** "You chose …": nothing is sent before this is confirmed. */
export const ConfirmChoice = ({ choice, ask, secret, onConfirm, onEdit }: Props) => {
  const say = useTexts(phoneTexts);
  const list = useTexts(listTexts);
  const heading = useFocus<HTMLHeadingElement>();
  return (
    <div className="confirm">
      <h2 ref={heading} tabIndex={-1} className="chosen">
        {isMotionChoice(choice) && <ChoiceShape choice={choice} />}
        <Chosen
          choice={choice}
          ask={ask}
          one={(name) => say('vote.chosen', { choice: name })}
          many={(n) => list('chosen', { n })}
        />
      </h2>
      <p className="hint">{say(secret ? 'vote.secret-final' : 'vote.named-change')}</p>
      <button type="button" className="big primary" onClick={onConfirm}>
        {say('vote.confirm')}
      </button>
      <button type="button" className="big" onClick={onEdit}>
        {say('vote.edit')}
      </button>
    </div>
  );
};
