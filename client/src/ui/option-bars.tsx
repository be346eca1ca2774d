import type { ListAsk } from '@yishiting/shared/ballots/ask.ts';
import { nameOption } from '@yishiting/shared/ballots/name-choice.ts';
import type { ListTallyView } from '@yishiting/shared/ballots/tally-view.ts';
import type { ListVerdictView } from '@yishiting/shared/meetings/board.contract.ts';
import { listTexts } from '@yishiting/shared/text/list.text.ts';
import type { CSSProperties } from 'react';
import { useLanguage, useTexts } from '../app/language.ts';
import { percent } from './percent.ts';
import { areaBar, sayArea, standingOf } from './standing.ts';
import { ThresholdLine } from './threshold-line.tsx';
import './option-bars.css';

type Props = {
  list: ListAsk;
  tally: ListTallyView;
  /** What is needed of the whole, and which options are carried; null while the ballot is open. */
  verdict: ListVerdictView | null;
};

/**
 * A bar for each option in the order of the list: its number and name, its votes, and what it came to. Where floor area
 * counts as well it has a bar of its own.
 */
export const OptionBars = ({ list, tally, verdict }: Props) => {
  const say = useTexts(listTexts);
  const lang = useLanguage();
  const whole = verdict?.base ?? tally.ticked + tally.abstain;
  const areas = verdict && areaBar(verdict);
  const widths = {
    '--digits': String(whole).length,
    '--area': Math.max(...(verdict?.options ?? []).map(({ area = 0 }) => emOf(sayArea(lang, area)))),
  };
  return (
    <ol className="option-bars" style={widths as CSSProperties}>
      {list.options.map((option, i) => {
        const found = verdict?.options.find(({ key }) => key === option.key);
        const standing = verdict && found ? standingOf(verdict, found) : null;
        const n = tally.ticks[option.key] ?? 0;
        return (
          <li key={option.key} className={found?.carried ? 'carried' : ''}>
            <span className="option-line" data-number={i + 1}>
              <span className="option-name">
                {nameOption(lang, option)} {standing && <span className="option-mark">{say(standing)}</span>}
              </span>
            </span>{' '}
            <b className="option-votes">{n}</b>{' '}
            <Bar part={n} whole={whole} needed={verdict?.needed ?? null} />
            {areas && (
              <>
                <Bar part={found?.area ?? 0} whole={areas.base} needed={areas.needed} look="area" />{' '}
                <span className="option-area">{sayArea(lang, found?.area ?? 0)}</span>
              </>
            )}
          </li>
        );
      })}
    </ol>
  );
};

/** How wide it stands, about, in em. */
const emOf = (text: string) => [...text].reduce((em, letter) => em + (letter > '\u2e80' ? 1 : 0.65), 0);

type BarProps = { part: number; whole: number; needed: number | null; look?: string };

const Bar = ({ part, whole, needed, look = 'heads' }: BarProps) => (
  <span className={`option-bar ${look}`} aria-hidden="true">
    <span className="option-fill" style={{ width: percent(part, whole) }} />
    <ThresholdLine needed={needed} whole={whole} />
  </span>
);
