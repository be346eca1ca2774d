import type { MinutesBlock } from '@yishiting/shared/minutes/paper.ts';
import type { MinutesView, ProposalView } from '@yishiting/shared/minutes/signing.contract.ts';
import { minutesTexts } from '@yishiting/shared/text/minutes.text.ts';
import { Fragment } from 'react';
import { useTexts } from '../../../app/language.ts';
import { useBlockWords } from '../../../minutes/block-words.ts';

/** `onPick` null: only to read. */
type Props = { view: MinutesView; onPick: ((place: string) => void) | null };

const markOf = ({ type, ordinal }: MinutesBlock): string =>
  type === 'bullet' ? '· ' : type === 'number' ? `${ordinal ?? 1}. ` : '';

/** What this phone proposed and the text has taken up; the copy that went round stays as it was read. */
const takenUp = ({ proposals, circulation }: MinutesView): ProposalView[] => {
  const lines = circulation?.blocks.map(({ text }) => text) ?? [];
  return proposals.filter(
    (p) => p.mine && p.decision?.applied && (p.kind !== 'insert' || !lines.includes(p.text)),
  );
};

/** Every line is its own target: who wants to change it taps it. */
export const ReadBlocks = ({ view, onPick }: Props) => {
  const say = useTexts(minutesTexts);
  const { circulation, figures } = view;
  const wordsOf = useBlockWords(figures);
  const changes = takenUp(view);
  const added = (place: string | null) =>
    changes
      .filter((p) => p.kind === 'insert' && p.place === place)
      .map((p) => (
        <p key={p.id} className="minutes-line">
          <ins>{p.text}</ins> <span className="tag">{say('phone.changed')}</span>
        </p>
      ));
  return (
    <div className="minutes-lines">
      {added(null)}
      {circulation?.blocks.map((block) => {
        const words = `${markOf(block)}${wordsOf(block)}`;
        const look = `minutes-line ${block.type}`;
        const changed = changes.find(
          (p) => p.place === block.key && p.kind !== 'insert' && p.was === block.text,
        );
        const line = changed ? (
          <span>
            <del>{words}</del> {changed.kind === 'replace' && <ins>{changed.text}</ins>}
          </span>
        ) : (
          <span>{words}</span>
        );
        return (
          <Fragment key={block.key}>
            {onPick ? (
              <button type="button" className={look} onClick={() => onPick(block.key)}>
                {line}
                {changed && <span className="tag">{say('phone.changed')}</span>}
                <span className="tag">{say('phone.tap')}</span>
              </button>
            ) : (
              <p className={look}>
                {line} {changed && <span className="tag">{say('phone.changed')}</span>}
              </p>
            )}
            {added(block.key)}
          </Fragment>
        );
      })}
    </div>
  );
};
