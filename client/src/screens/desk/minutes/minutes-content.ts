import { StarterKit } from '@tiptap/starter-kit';
import { AttendanceNode, VoteNode } from './block-nodes.tsx';

/** Headings, lists, bold; nothing that would look different on the printed paper. Undo is that of one's own edits. */
const kit = StarterKit.configure({
  undoRedo: false,
  // Would write a last paragraph into the document for everybody who only opens it.
  trailingNode: false,
  heading: { levels: [2] },
  link: false,
  code: false,
  codeBlock: false,
  blockquote: false,
  italic: false,
  strike: false,
  underline: false,
  horizontalRule: false,
});

/** All that minutes can hold. Another node, mark or attribute is another `minutesSchema`: its test says so. */
export const minutesContent = [kit, AttendanceNode, VoteNode];
