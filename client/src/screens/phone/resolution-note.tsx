import type { BoardView } from '@yishiting/shared/meetings/board.contract.ts';
import { boardTexts } from '@yishiting/shared/text/board.text.ts';
import { phoneTexts } from '@yishiting/shared/text/phone.text.ts';
import { useLanguage, useTexts } from '../../app/language.ts';
import { dayText } from '../../ui/day-text.ts';

/** What the meeting resolved, to read at one's own pace, and where it stays on display. */
export const ResolutionNote = ({ resolution }: { resolution: NonNullable<BoardView['resolution']> }) => {
  const say = useTexts(phoneTexts);
  const word = useTexts(boardTexts);
  const lang = useLanguage();
  const { number, text, signatories, publication } = resolution;
  return (
    <section className="resolution-note">
      <h2>{word('resolution.number', { number })}</h2>
      <p className="resolution-text">{text}</p>
      {signatories.length > 0 && (
        <p className="hint">
          {word('resolution.signed', { names: signatories.join(word('between-names')) })}
        </p>
      )}
      {publication && (
        <>
          <p className="hint">
            {word('resolution.published', {
              from: dayText(publication.from, lang),
              to: dayText(publication.to, lang),
            })}
          </p>
          <a className="big" href={publication.url}>
            {say('resolution.read')}
          </a>
        </>
      )}
    </section>
  );
};
