/**
 * The shared document `meeting:{id}:minutes` has two roots: `body`, the XML of the editor, and `comments`, a
 * Y.Map of Y.Map remarks by their id: `owner` and `name` of who wrote it (as in the `Standing`), `text`,
 * `anchor` (JSON of a Yjs relative position, or empty), `at` (ISO instant), `resolved`.
 */
export const minutesRoots = { body: 'body', comments: 'comments' } as const;
/** Characters. */
export const commentLimits = { id: 64, text: 2000, anchor: 500 } as const;

/**
 * What the editor of the minutes knows: raised whenever it gets another node, mark or attribute. An editor takes what
 * it does not know out of the document, for everybody; so a page says its number when it connects (`?schema=1`), and
 * one of another number is not let in.
 */
export const minutesSchema = 1;
