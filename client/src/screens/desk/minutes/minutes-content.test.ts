import { expect, test } from '@jest/globals';
import { getSchema } from '@tiptap/core';
import { minutesSchema } from '@yishiting/shared/collab/minutes-document.ts';

/** Names of nodes and marks with their attributes, by schema number. Never change one that people have used. */
const known: Record<number, string[]> = {
  1: [
    'attendance',
    'bold',
    'bulletList',
    'doc',
    'hardBreak',
    'heading level',
    'listItem',
    'orderedList start type',
    'paragraph',
    'text',
    'vote ballotId',
  ],
};

// The blocks speak the page's language, which asks the browser.
Object.assign(globalThis, {
  location: new URL('http://localhost/'),
  localStorage: { getItem: () => null },
  document: { documentElement: {} },
});
const { minutesContent } = await import('./minutes-content.ts');

test('what the editor knows has the number that it states to the server', () => {
  const { nodes, marks } = getSchema(minutesContent);
  const list = (of: Record<string, { spec: { attrs?: object | null } }>) =>
    Object.entries(of).map(([name, { spec }]) => [name, ...Object.keys(spec.attrs ?? {}).sort()].join(' '));
  expect([...list(nodes), ...list(marks)].sort()).toEqual(known[minutesSchema]);
});
