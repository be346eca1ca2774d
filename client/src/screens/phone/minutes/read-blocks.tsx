import type { MinutesBlock } from '@yishiting/shared/minutes/paper.ts';
import type { MinutesView } from '@yishiting/shared/minutes/signing.contract.ts';
import { minutesTexts } from '@yishiting/shared/text/minutes.text.ts';
import { useTexts } from '../../../app/language.ts';
import { useBlockWords } from '../../../minutes/block-words.ts';

/** `onPick` null: only to read. */
type Props = { view: MinutesView; onPick: ((place: string) => void) | null };

const markOf = ({ type, ordinal }: MinutesBlock): string =>
  type === 'bullet' ? '· ' : type === 'number' ? `${ordinal ?? 1}. ` : '';

/** Every line is its own target: who wants to change it taps it. */
export const ReadBlocks = ({ view: { circulation, figures }, onPick }: Props) => {
  const say = useTexts(minutesTexts);
  const wordsOf = useBlockWords(figures);
  return (
    <div className="minutes-lines">
      {circulation?.blocks.map((block) => {
        const words = `${markOf(block)}${wordsOf(block)}`;
        const look = `minutes-line ${block.type}`;
        return onPick ? (
          <button key={block.key} type="button" className={look} onClick={() => onPick(block.key)}>
            <span>{words}</span>
            <span className="tag">{say('phone.tap')}</span>
          </button>
        ) : (
          <p key={block.key} className={look}>
            {words}
          </p>
        );
      })}
    </div>
  );
};
