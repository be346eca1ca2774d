import type { BoardView } from '@yishiting/shared/meetings/board.contract.ts';
import { deskTexts } from '@yishiting/shared/text/desk.text.ts';
import { wordsTexts } from '@yishiting/shared/text/words.text.ts';
import { useTexts } from '../../../app/language.ts';
import type { Editor } from '../document/use-editors.ts';

type Props = { board: BoardView | null; editors: Editor[]; readers: number };

/** Who is in the hall in numbers, who writes at this desk by name, and how many others look on. */
export const WhoIsHere = ({ board, editors, readers }: Props) => {
  const say = useTexts(deskTexts);
  return (
    <section className="who-is-here" aria-label={say('here.title')}>
      {board && (
        <p className="quiet">
          {say('here.counts', {
            onsite: board.attendance.present - board.attendance.remote,
            remote: board.attendance.remote,
            guests: board.attendance.guests,
          })}
        </p>
      )}
      <p className="editors" aria-live="polite">
        <span className="quiet">{say(editors.length > 0 ? 'here.editing' : 'here.alone')}</span>
        {editors.map((editor) => (
          <EditorName key={editor.client} editor={editor} />
        ))}
      </p>
      {readers > 0 && <p className="quiet">{say('here.readers', { n: readers })}</p>}
    </section>
  );
};

const known = (key: string): key is keyof typeof wordsTexts => Object.keys(wordsTexts).includes(key);

const EditorName = ({ editor: { name, colour, role, me } }: { editor: Editor }) => {
  const say = useTexts(deskTexts);
  const word = useTexts(wordsTexts);
  const key = [`staff.${role}`, `guest.${role}`].find(known);
  return (
    <span className="editor-name" style={{ borderColor: colour }}>
      {name}
      {key && known(key) && <span className="quiet">{word(key)}</span>}
      {me && <span className="quiet">{say('here.me')}</span>}
    </span>
  );
};
