import type { Choice } from '@yishiting/shared/ballots/ballot.contract.ts';
import { boardTexts } from '@yishiting/shared/text/board.text.ts';
import { phoneTexts } from '@yishiting/shared/text/phone.text.ts';
import { useTexts } from '../../app/language.ts';
import { ChoiceShape } from '../../ui/choice-shape.tsx';
import { useFocus } from './use-focus.ts';

type Props = { choice: Choice; secret: boolean; onConfirm: () => void; onEdit: () => void };

/** "You chose …": nothing is sent before this is confirmed. */
export const ConfirmChoice = ({ choice, secret, onConfirm, onEdit }: Props) => {
  const say = useTexts(phoneTexts);
  const word = useTexts(boardTexts);
  const heading = useFocus<HTMLHeadingElement>();
  return (
    <div className="confirm">
      <h2 ref={heading} tabIndex={-1} className="chosen">
        <ChoiceShape choice={choice} />
        {say('vote.chosen', { choice: word(`choice.${choice}`) })}
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
