import { phoneTexts } from '@yishiting/shared/text/phone.text.ts';
import { useTexts } from '../../app/language.ts';
import { useFocus } from './use-focus.ts';

type Props = {
  /** A vote is on its way and would not be sent any more. */
  unsent: boolean;
  onLeft: () => void;
  onStay: () => void;
};

/** Leaving asks first and says what becomes of the votes. Who is counted as present is for the desk to note. */
export const Leave = ({ unsent, onLeft, onStay }: Props) => {
  const say = useTexts(phoneTexts);
  const heading = useFocus<HTMLHeadingElement>();
  return (
    <section>
      <h2 ref={heading} tabIndex={-1}>
        {say('leave.title')}
      </h2>
      <p>{say('leave.help')}</p>
      {unsent && <p className="notice bad">{say('leave.unsent')}</p>}
      <button type="button" className="big primary" onClick={onStay}>
        {say('leave.no')}
      </button>
      <button type="button" className="big" onClick={onLeft}>
        {say('leave.yes')}
      </button>
    </section>
  );
};
