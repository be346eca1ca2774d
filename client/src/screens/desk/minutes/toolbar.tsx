import { type Editor, useEditorState } from '@tiptap/react';
import { deskTexts } from '@yishiting/shared/text/desk.text.ts';
import { pick, useLanguage, useTexts } from '../../../app/language.ts';
import { useRecord } from './record.ts';

/** Heading, bold, lists, and the blocks that the records fill. Arrow keys are not needed: each is a plain button. */
export const Toolbar = ({ editor }: { editor: Editor }) => {
  const say = useTexts(deskTexts);
  const lang = useLanguage();
  const record = useRecord();
  const on = useEditorState({
    editor,
    selector: ({ editor: e }) => ({
      heading: e.isActive('heading'),
      bold: e.isActive('bold'),
      bullets: e.isActive('bulletList'),
      numbers: e.isActive('orderedList'),
    }),
  });
  const chain = () => editor.chain().focus();
  const tools = [
    { key: 'heading', run: () => chain().toggleHeading({ level: 2 }).run() },
    { key: 'bold', run: () => chain().toggleBold().run() },
    { key: 'bullets', run: () => chain().toggleBulletList().run() },
    { key: 'numbers', run: () => chain().toggleOrderedList().run() },
  ] as const;
  // Behind the selection, which may be another block; and a paragraph after it, so that one can write on.
  const insert = (node: { type: string; attrs?: Record<string, string> }) =>
    chain()
      .insertContentAt(editor.state.selection.to, [node, { type: 'paragraph' }])
      .run();
  const ballots = record?.ballots ?? [];
  return (
    <div className="toolbar" role="toolbar" aria-label={say('minutes.tools')}>
      {tools.map(({ key, run }) => (
        <button key={key} type="button" className="tool" aria-pressed={on[key]} onClick={run}>
          {say(`tool.${key}`)}
        </button>
      ))}
      <button type="button" className="tool" onClick={() => chain().undo().run()}>
        {say('tool.undo')}
      </button>
      <button type="button" className="tool" onClick={() => chain().redo().run()}>
        {say('tool.redo')}
      </button>
      <button type="button" className="tool" onClick={() => insert({ type: 'attendance' })}>
        {say('tool.attendance')}
      </button>
      <select
        className="tool"
        aria-label={say('tool.vote')}
        value=""
        disabled={ballots.length === 0}
        onChange={(e) => {
          if (e.target.value) insert({ type: 'vote', attrs: { ballotId: e.target.value } });
        }}
      >
        <option value="">{say(ballots.length === 0 ? 'tool.vote.none' : 'tool.vote')}</option>
        {ballots.map(({ ballot }) => (
          <option key={ballot.id} value={ballot.id}>
            {ballot.number}. {pick(ballot.motion, lang)}
          </option>
        ))}
      </select>
    </div>
  );
};
