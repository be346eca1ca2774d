import { choices } from '@yishiting/shared/ballots/choice.ts';
import type { MotionTally } from '@yishiting/shared/ballots/tally-view.ts';
import { boardTexts } from '@yishiting/shared/text/board.text.ts';
import { useTexts } from '../app/language.ts';
import { ChoiceShape } from './choice-shape.tsx';
import { percent } from './percent.ts';
import { ThresholdLine } from './threshold-line.tsx';
import './tally-bars.css';

type Props = {
  tally: MotionTally;
  /** The whole that is measured against, and what is needed of it; null while the ballot is open. */
  bar: { base: number; needed: number } | null;
};

/** One bar for each choice: number, word, shape and pattern. The line on the first is what it takes to carry. */
export const TallyBars = ({ tally, bar }: Props) => {
  const word = useTexts(boardTexts);
  const cast = tally.yes + tally.no + tally.abstain;
  const whole = bar?.base ?? cast;
  const missing = Math.max(0, whole - cast);
  const rows = [
    ...choices.map((choice) => ({ choice, n: tally[choice] })),
    ...(bar && missing > 0 ? [{ choice: 'none' as const, n: missing }] : []),
  ];
  return (
    <ul className="tally">
      {rows.map(({ choice, n }) => (
        <li key={choice} className="tally-row">
          <span className="tally-word">
            {choice !== 'none' && <ChoiceShape choice={choice} />}
            {word(`choice.${choice}`)}
          </span>
          <span>
            <span className="tally-bar">
              <span className={`tally-fill ${choice}`} style={{ width: percent(n, whole) }} />
              {choice === 'yes' && bar && <ThresholdLine needed={bar.needed} whole={whole} />}
            </span>
          </span>
          <span className="tally-number">{n}</span>
        </li>
      ))}
    </ul>
  );
};
