import type { ListAsk } from '@yishiting/shared/ballots/ask.ts';
import { nameOption } from '@yishiting/shared/ballots/name-choice.ts';
import type { ListTallyView } from '@yishiting/shared/ballots/tally-view.ts';
import type { ListVerdictView } from '@yishiting/shared/meetings/board.contract.ts';
import { listTexts } from '@yishiting/shared/text/list.text.ts';
import { useLanguage, useTexts } from '../app/language.ts';
import { percent } from './percent.ts';
import { ThresholdLine } from './threshold-line.tsx';
import './option-bars.css';

type Props = {
  list: ListAsk;
  tally: ListTallyView;
  /** What is needed of the whole, and which options are carried; null while the ballot is open. */
  verdict: ListVerdictView | null;
};

/** A bar for each option in the order of the list: its number and name, its votes, and whether it is carried. */
export const OptionBars = ({ list, tally, verdict }: Props) => {
  const say = useTexts(listTexts);
  const lang = useLanguage();
  const whole = verdict?.base ?? tally.ticked + tally.abstain;
  return (
    <ol className="option-bars">
      {list.options.map((option) => {
        const found = verdict?.options.find(({ key }) => key === option.key);
        const n = tally.ticks[option.key] ?? 0;
        return (
          <li key={option.key} className={found?.carried ? 'carried' : ''}>
            <p className="option-line">
              <span className="option-name">
                {nameOption(lang, option)}{' '}
                {verdict?.adopted && found?.reached && (
                  <span className="option-mark">{say(found.carried ? 'carried' : 'no-place')}</span>
                )}
              </span>{' '}
              <b className="option-votes">{n}</b>
            </p>
            <span className="option-bar" aria-hidden="true">
              <span className="option-fill" style={{ width: percent(n, whole) }} />
              {verdict && <ThresholdLine needed={verdict.needed} whole={whole} />}
            </span>
          </li>
        );
      })}
    </ol>
  );
};
