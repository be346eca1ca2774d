import { Collaboration } from '@tiptap/extension-collaboration';
import { CollaborationCaret } from '@tiptap/extension-collaboration-caret';
import { EditorContent, useEditor } from '@tiptap/react';
import { minutesRoots } from '@yishiting/shared/collab/minutes-document.ts';
import type { Standing } from '@yishiting/shared/collab/wire.ts';
import { deskTexts } from '@yishiting/shared/text/desk.text.ts';
import { useEffect } from 'react';
import { useTexts } from '../../../app/language.ts';
import { ForgetUndo } from '../../../collab/forget-undo.ts';
import { HoldWhileComposing } from '../../../collab/hold-while-composing.ts';
import { OwnUndo } from '../../../collab/own-undo.ts';
import type { SharedDocument } from '../../../collab/use-document.ts';
import { minutesContent } from './minutes-content.ts';
import { Toolbar } from './toolbar.tsx';

type Props = { shared: SharedDocument; standing: Standing; isBlank: boolean };

/** The text of the minutes. Mounted when the document is there, so that nothing is ever written over it. */
export const MinutesEditor = ({ shared, standing, isBlank }: Props) => {
  const say = useTexts(deskTexts);
  const writes = !shared.readOnly && standing.right === 'write';
  const { name, colour } = standing;
  const editor = useEditor(
    {
      editable: writes,
      // Not while React renders: the editor announces its cursor, and others on this page listen.
      immediatelyRender: false,
      extensions: [
        ...minutesContent,
        Collaboration.configure({ document: shared.doc, field: minutesRoots.body }),
        CollaborationCaret.configure({
          provider: { awareness: shared.awareness },
          user: { name, color: colour },
        }),
        HoldWhileComposing.configure({ held: shared.held }),
        OwnUndo,
        ForgetUndo.configure({ doc: shared.doc }),
      ],
      editorProps: {
        attributes: {
          role: 'textbox',
          'aria-multiline': 'true',
          'aria-label': say('minutes.body'),
          'aria-placeholder': say('minutes.begin'),
          spellcheck: 'false',
        },
      },
    },
    [shared.doc],
  );
  useEffect(() => {
    editor?.setEditable(writes, false);
  }, [editor, writes]);
  return (
    <div className={writes ? 'editor' : 'editor read-only'}>
      {writes && editor && <Toolbar editor={editor} />}
      <div className="sheet">
        {/* Beside the text and not in it, so that no composition is disturbed when it goes. */}
        {writes && isBlank && (
          <p className="begin" aria-hidden="true">
            {say('minutes.begin')}
          </p>
        )}
        <EditorContent editor={editor} />
      </div>
    </div>
  );
};
