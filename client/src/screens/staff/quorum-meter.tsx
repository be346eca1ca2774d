import type { BoardView } from '@yishiting/shared/meetings/board.contract.ts';
import type { Step } from '@yishiting/shared/meetings/run-sheet.ts';
import { staffTexts } from '@yishiting/shared/text/staff.text.ts';
import { useTexts } from '../../app/language.ts';
import { percent } from '../../ui/percent.ts';
import { ThresholdLine } from '../../ui/threshold-line.tsx';

type Attendance = BoardView['attendance'];

/** Steps at which too few people are no longer a worry. */
export const afterVotes: readonly Step[] = ['resolution', 'closed'];

type Props = {
  attendance: Attendance;
  brief?: boolean;
  /** Nothing is voted on any more: how many came, and no warning. */
  past?: boolean;
};

/** Who is here against who must be: a bar with its mark, the same in numbers and in words. */
export const QuorumMeter = ({ attendance, brief, past }: Props) => {
  const say = useTexts(staffTexts);
  const { eligible, present, came, remote, counted, needed, met, waiting, guests } = attendance;
  if (past)
    return (
      <section className="quorum" aria-label={say('quorum.title')}>
        <p className="quorum-line">{say('quorum.came', { came, eligible })}</p>
        {came !== present && <p className="quiet">{say('quorum.still', { present })}</p>}
      </section>
    );
  const words =
    needed === null || needed === 0
      ? say('quorum.none')
      : met
        ? say('quorum.met')
        : say('quorum.short', { n: Math.max(needed - counted, 0) });
  const facts: [Parameters<typeof say>[0], number][] = [
    ['quorum.eligible', eligible],
    ['quorum.present', present],
    ...(counted === present ? [] : ([['quorum.counted', counted]] as [Parameters<typeof say>[0], number][])),
    ...(needed ? ([['quorum.needed', needed]] as [Parameters<typeof say>[0], number][]) : []),
  ];
  const more: [Parameters<typeof say>[0], number][] = [
    ['quorum.remote', remote],
    ['quorum.waiting', waiting],
    ['quorum.guests', guests],
  ];
  return (
    <section className={`quorum ${met ? 'met' : 'short'}`} aria-label={say('quorum.title')}>
      <p className="quorum-line">
        <span>{say('quorum.line', { present, eligible })}</span>
        <strong className={met ? 'good' : 'warn'}>
          {met ? '✔ ' : ''}
          {words}
        </strong>
      </p>
      <div
        className="bar"
        role="img"
        aria-label={say('quorum.bar', { eligible, counted, needed: needed ?? 0 })}
      >
        <span className="bar-fill" style={{ inlineSize: percent(counted, eligible) }} />
        <ThresholdLine needed={needed} whole={eligible} />
      </div>
      {!brief && (
        <dl className="facts">
          {[...facts, ...more.filter(([, n]) => n > 0)].map(([key, n]) => (
            <div key={key}>
              <dt>{say(key)}</dt>
              <dd>{n}</dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  );
};
