import type { BoardView } from '@yishiting/shared/meetings/board.contract.ts';
import { boardTexts } from '@yishiting/shared/text/board.text.ts';
import { projectorTexts } from '@yishiting/shared/text/projector.text.ts';
import { pick, useLanguage, useTexts } from '../../app/language.ts';
import { clockText, useServerNow } from '../../live/server-clock.ts';
import { Fit } from '../../ui/fit.tsx';
import { VoidLine } from '../../ui/void-line.tsx';

type Floor = BoardView['floor'];
const shown = 4;

/** Who speaks, for which side, for how long still; and who is next. */
export const DiscussionFrame = ({ board }: { board: BoardView }) => {
  const say = useTexts(projectorTexts);
  const lang = useLanguage();
  const item = board.agenda.find(({ id }) => id === board.currentItem);
  const { speaker, queue } = board.floor;
  return (
    <main className="frame discussion">
      <VoidLine board={board} className="void-line" />
      {item && (
        <Fit most={7} className="discussion-item">
          <h2>{pick(item, lang)}</h2>
        </Fit>
      )}
      <div className="discussion-floor">
        {speaker ? (
          <Speaker speaker={speaker} />
        ) : (
          <div className="speaker">
            <Fit most={11} className="grow">
              <p className="speaker-name">{say('floor.nobody')}</p>
            </Fit>
            <p>{say('floor.how')}</p>
          </div>
        )}
        <Queue queue={queue} />
      </div>
    </main>
  );
};

const Side = ({ side }: { side: 'for' | 'against' | null }) => {
  const word = useTexts(boardTexts);
  return <span className={`side ${side ?? 'none'}`}>{word(`side.${side ?? 'none'}`)}</span>;
};

const Speaker = ({ speaker }: { speaker: NonNullable<Floor['speaker']> }) => {
  const say = useTexts(projectorTexts);
  const now = useServerNow(250, true);
  const left = Date.parse(speaker.until) - now;
  return (
    <div className="speaker">
      <p className="label">
        {say('floor.speaker')} <Side side={speaker.side} />
      </p>
      <Fit most={14} className="grow">
        <p className="speaker-name">{speaker.name}</p>
      </Fit>
      <p className={left > 0 ? 'timer' : 'timer up'} role="timer">
        {left > 0 ? clockText(left) : say('floor.time-up')}
      </p>
    </div>
  );
};

const Queue = ({ queue }: { queue: Floor['queue'] }) => {
  const say = useTexts(projectorTexts);
  return (
    <div className="queue">
      <p className="label">{say('floor.queue')}</p>
      {queue.length === 0 && <p>{say('floor.queue-empty')}</p>}
      <ol>
        {queue.slice(0, shown).map(({ name, side }, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a place in the queue is what it is
          <li key={place}>
            <span className="queue-name">{name}</span> <Side side={side} />
          </li>
        ))}
      </ol>
      {queue.length > shown && <p>{say('floor.more', { n: queue.length - shown })}</p>}
    </div>
  );
};
