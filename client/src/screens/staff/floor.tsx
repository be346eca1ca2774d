import type { BoardView } from '@yishiting/shared/meetings/board.contract.ts';
import { staffTexts } from '@yishiting/shared/text/staff.text.ts';
import { wordsTexts } from '@yishiting/shared/text/words.text.ts';
import { useTexts } from '../../app/language.ts';
import { clockText, useServerNow } from '../../live/server-clock.ts';

type Floor = BoardView['floor'];

/** Who speaks, and for how long still. */
export const Speaker = ({ speaker }: { speaker: Floor['speaker'] }) => {
  const say = useTexts(staffTexts);
  const word = useTexts(wordsTexts);
  const now = useServerNow(1000, speaker !== null);
  if (!speaker) return <p className="speaker empty">{say('floor.nobody')}</p>;
  const left = Date.parse(speaker.until) - now;
  return (
    <p className={left > 0 ? 'speaker' : 'speaker over'}>
      <span className="quiet">{say('floor.speaking')}</span>
      <strong>{speaker.name}</strong>
      {speaker.side && <span className={`tag ${speaker.side}`}>{word(`side.${speaker.side}`)}</span>}
      <span className="time" role="timer">
        {left > 0 ? say('floor.left', { time: clockText(left) }) : say('floor.over')}
      </span>
    </p>
  );
};

/** Raised hands in the order in which they will be called. */
export const Queue = ({ queue }: { queue: Floor['queue'] }) => {
  const say = useTexts(staffTexts);
  const word = useTexts(wordsTexts);
  return (
    <section className="queue">
      <h3>{say('floor.queue', { n: queue.length })}</h3>
      {queue.length === 0 ? (
        <p className="empty">{say('floor.empty')}</p>
      ) : (
        <ol>
          {queue.map((hand, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: hands carry no id in the public picture, and two may share a name
            <li key={`${hand.name} ${i}`}>
              {hand.name}
              {hand.side && <span className={`tag ${hand.side}`}>{word(`side.${hand.side}`)}</span>}
            </li>
          ))}
        </ol>
      )}
    </section>
  );
};
