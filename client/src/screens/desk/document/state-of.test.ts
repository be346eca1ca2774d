import { describe, expect, test } from '@jest/globals';
import type { Standing } from '@yishiting/shared/collab/wire.ts';
import { stateOf } from './state-of.ts';

const writer: Standing = { right: 'write', locked: false, owner: 'account:1', name: '孙', colour: '#112233' };

const seen = (more: Partial<Parameters<typeof stateOf>[0]> = {}) => ({
  isConnected: true,
  isReady: true,
  unsaved: 0,
  isKept: true,
  cannotKeep: false,
  standing: writer,
  readOnly: false,
  refusal: null,
  stray: null,
  left: null,
  isStuck: false,
  ...more,
});

describe('the line above a document', () => {
  test.each([
    ['nothing waits', seen(), { key: 'saved' }],
    ['edits are on their way', seen({ unsaved: 2 }), { key: 'saving', n: 2 }],
    ['edits wait and are stored', seen({ unsaved: 2, isStuck: true }), { key: 'kept', n: 2 }],
    [
      'edits wait and are only on the page',
      seen({ unsaved: 2, isStuck: true, isKept: false }),
      { key: 'not-kept', n: 2 },
    ],
    ['the network is away', seen({ isStuck: true }), { key: 'away' }],
    ['nothing can be stored', seen({ isStuck: true, cannotKeep: true }), { key: 'away.not-kept' }],
    ['the first answer is awaited', seen({ isReady: false, standing: null }), { key: 'opening' }],
    ['one may only read', seen({ standing: { ...writer, right: 'read' } }), { key: 'read-only.role' }],
    [
      'it is locked',
      seen({ standing: { ...writer, right: 'read', locked: true } }),
      { key: 'read-only.minutes' },
    ],
    ['it was refused', seen({ refusal: 'access.denied', isStuck: true }), { key: 'refused' }],
    ['it does not fit', seen({ stray: 'set-back', unsaved: 3, isStuck: true }), { key: 'stray' }],
    [
      'somebody signed out',
      seen({ left: 'signed-out', refusal: 'session.required' }),
      { key: 'left.signed-out' },
    ],
  ])('when %s', (_, state, said) => {
    expect(stateOf(state, 'minutes')).toMatchObject(said);
  });

  test('who may only read is never told that edits are kept', () => {
    const state = seen({ standing: { ...writer, right: 'read' }, isStuck: true, unsaved: 1 });
    expect(stateOf(state, 'agenda').key).toBe('reconnecting');
  });
});
