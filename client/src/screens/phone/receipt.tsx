import type { ListAsk } from '@yishiting/shared/ballots/ask.ts';
import { clockTime } from '@yishiting/shared/china-time.ts';
import { listTexts } from '@yishiting/shared/text/list.text.ts';
import { phoneTexts } from '@yishiting/shared/text/phone.text.ts';
import { useLanguage, useTexts } from '../../app/language.ts';
import type { Recorded } from './ballot-stage.ts';
import { Chosen } from './chosen.tsx';

/** Stays on screen: what the server has, when, and a number short enough to read aloud. */
export const Receipt = ({ recorded, ask }: { recorded: Recorded; ask: ListAsk | undefined }) => {
  const say = useTexts(phoneTexts);
  const list = useTexts(listTexts);
  const lang = useLanguage();
  const time = clockTime(new Date(recorded.at), lang);
  return (
    <div className="receipt">
      <p className="receipt-word">
        {recorded.choice ? (
          <Chosen
            choice={recorded.choice}
            ask={ask}
            one={(choice) => say('vote.recorded', { choice })}
            many={(n) => list('recorded', { n })}
          />
        ) : (
          say('vote.recorded-secret')
        )}
      </p>
      {!recorded.choice && <p>{say('vote.recorded-hidden')}</p>}
      <p className="receipt-number">{say('vote.receipt', { number: recorded.number })}</p>
      <p>{say('vote.receipt-time', { time })}</p>
    </div>
  );
};
