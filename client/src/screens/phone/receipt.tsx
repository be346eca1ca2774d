import { clockTime } from '@yishiting/shared/china-time.ts';
import { boardTexts } from '@yishiting/shared/text/board.text.ts';
import { phoneTexts } from '@yishiting/shared/text/phone.text.ts';
import { useLanguage, useTexts } from '../../app/language.ts';
import type { Recorded } from './ballot-stage.ts';

/** Stays on screen: what the server has, when, and a number short enough to read aloud. */
export const Receipt = ({ recorded }: { recorded: Recorded }) => {
  const say = useTexts(phoneTexts);
  const word = useTexts(boardTexts);
  const lang = useLanguage();
  const time = clockTime(new Date(recorded.at), lang);
  return (
    <div className="receipt">
      <p className="receipt-word">
        {recorded.choice
          ? say('vote.recorded', { choice: word(`choice.${recorded.choice}`) })
          : say('vote.recorded-secret')}
      </p>
      {!recorded.choice && <p>{say('vote.recorded-hidden')}</p>}
      <p className="receipt-number">{say('vote.receipt', { number: recorded.number })}</p>
      <p>{say('vote.receipt-time', { time })}</p>
    </div>
  );
};
