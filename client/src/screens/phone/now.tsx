import type { BoardView } from '@yishiting/shared/meetings/board.contract.ts';
import { nameOfStep } from '@yishiting/shared/meetings/run-sheet.ts';
import { boardTexts } from '@yishiting/shared/text/board.text.ts';
import { phoneTexts } from '@yishiting/shared/text/phone.text.ts';
import { pick, useLanguage, useTexts } from '../../app/language.ts';
import { percent } from '../../ui/percent.ts';
import { ThresholdLine } from '../../ui/threshold-line.tsx';
import { countKeyOf } from '../../ui/verdict.ts';
import { VoidLine } from '../../ui/void-line.tsx';

/** What the hall is at, while there is nothing to vote on. */
export const Now = ({ board }: { board: BoardView }) => {
  const say = useTexts(phoneTexts);
  const word = useTexts(boardTexts);
  const lang = useLanguage();
  const { step } = board.meeting;
  const index = board.agenda.findIndex((item) => item.id === board.currentItem);
  const item = board.agenda[index];
  const next = board.agenda[index + 1];
  return (
    <section className="now" aria-live="polite">
      <p className="step">{word(`step.${nameOfStep(step, board.meeting.kind)}`)}</p>
      {step === 'closed' ? (
        <p className="strong">{say('now.closed')}</p>
      ) : (
        <>
          {item && step !== 'resolution' && (
            <>
              <p className="hint">
                {word('item.current')} · {word('item.number', { n: index + 1 })}
              </p>
              <h2 className="motion">{pick(item, lang)}</h2>
            </>
          )}
          <VoidLine board={board} className="notice warn" />
          {step === 'discussion' && board.floor.speaker && (
            <p>{say('now.speaking', { name: board.floor.speaker.name })}</p>
          )}
          {step === 'ballot' && <p className="strong">{say('now.wait-vote')}</p>}
          {board.meeting.noQuorum && <p className="hint">{word('quorum.consulting')}</p>}
          <p className="look">{say('now.look')}</p>
          {next && step !== 'checkin' && (
            <p className="hint">{word('item.next', { item: pick(next, lang) })}</p>
          )}
        </>
      )}
    </section>
  );
};

/** Eligible, present and needed, in words and as a bar with its mark. */
export const Quorum = ({ board: { attendance, meeting } }: { board: BoardView }) => {
  const word = useTexts(boardTexts);
  const { eligible, present, counted, needed, met } = attendance;
  return (
    <section className="quorum">
      <p className="quorum-numbers">
        <span>
          {word('eligible')} <b>{eligible}</b>
        </span>{' '}
        <span>
          {word('present')} <b>{present}</b>
        </span>{' '}
        {needed ? (
          <span>
            {word('needed')} <b>{needed}</b>
          </span>
        ) : null}
      </p>
      <div className="meter" aria-hidden="true">
        <div className="meter-fill" style={{ width: percent(counted, eligible) }} />
        <ThresholdLine needed={needed} whole={eligible} />
      </div>
      <p className={met ? 'good-word' : 'warn-word'}>
        {met
          ? `✔ ${word('quorum.met')}`
          : word('quorum.short', {
              count: word(countKeyOf(meeting), { n: Math.max(0, (needed ?? 0) - counted) }),
            })}
      </p>
    </section>
  );
};
