import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import type { Standing } from '@yishiting/shared/collab/wire.ts';
import * as Y from 'yjs';
import { Outbox } from '../outbox.ts';
import { touchedBy } from '../places.ts';
import { copyOf } from './copies.ts';
import { Keeping } from './keeping.ts';
import { LocalCopy } from './local-copy.ts';

const keeper = { owner: 'account:1', document: 'meeting:1:minutes' };
const standing: Standing = { right: 'write', locked: false, owner: keeper.owner, name: '李记录', colour: '' };

/** What a device stores, from page to page. */
let stored: { content: Uint8Array; known: Uint8Array | null };
const noted = new Map<string, string>();

beforeEach(() => {
  stored = { content: Y.encodeStateAsUpdate(new Y.Doc()), known: null };
  noted.clear();
  jest.useFakeTimers();
  Object.defineProperty(globalThis, 'localStorage', {
    configurable: true,
    value: {
      getItem: (key: string) => noted.get(key) ?? null,
      setItem: (key: string, value: string) => noted.set(key, value),
    },
  });
  jest.spyOn(LocalCopy, 'open').mockImplementation(async (_name, doc) => {
    Y.applyUpdate(doc, stored.content);
    doc.on('update', () => {
      stored.content = Y.encodeStateAsUpdate(doc);
    });
    const copy: Pick<LocalCopy, 'isAlive' | 'known' | 'settled' | 'mark' | 'close'> = {
      isAlive: true,
      known: stored.known,
      settled: async () => true,
      mark: (known) => {
        stored.known = known;
      },
      close: () => undefined,
    };
    return copy as LocalCopy;
  });
});
afterEach(() => {
  jest.useRealTimers();
  jest.restoreAllMocks();
  Reflect.deleteProperty(globalThis, 'localStorage');
});

/** A page on the minutes: a paragraph that is typed is on its way, `acked` says that the server has all of them. */
const openPage = () => {
  const doc = new Y.Doc();
  const outbox = new Outbox();
  const keeping = new Keeping(keeper, {
    doc,
    outbox,
    whenFree: (act) => act(),
    changed: () => undefined,
    restored: () => undefined,
  });
  doc.on('update', (update: Uint8Array, origin: unknown, _doc: Y.Doc, transaction: Y.Transaction) => {
    if (!transaction.local) return;
    outbox.edited(touchedBy(transaction));
    keeping.edited(update, origin, transaction);
  });
  let frames = 0;
  const type = () => doc.getXmlFragment('body').push([new Y.XmlElement('paragraph')]);
  const acked = () => {
    outbox.sentWhole();
    frames += 1;
    outbox.acked(frames);
    keeping.serverHas();
  };
  return { keeping, outbox, type, acked };
};

/** The page of a writer whose copy is open, and has just noted that the server has nothing. */
const openFirst = async () => {
  const page = openPage();
  page.keeping.stand(standing);
  await jest.advanceTimersByTimeAsync(0);
  expect(stored.known).not.toBeNull();
  return page;
};
const unsentAfterReload = async (): Promise<number> => {
  const next = openPage();
  await next.keeping.restore();
  return next.outbox.unsaved;
};

describe('after a reload only what the server does not have is counted', () => {
  test('also when the connection broke within the half second after the last word that it was taken', async () => {
    const page = await openFirst();
    page.type();
    page.acked();
    page.outbox.disconnected();
    page.keeping.noteDown();
    page.type();
    expect(page.outbox.unsaved).toBe(1);
    expect(await unsentAfterReload()).toBe(1);
  });

  test('also when the document was left within it; and signing out asks about nothing', async () => {
    const page = await openFirst();
    page.type();
    expect(copyOf(keeper.owner, keeper.document)?.unsent).toBe(1);
    page.acked();
    page.keeping.close();
    expect(copyOf(keeper.owner, keeper.document)?.unsent).toBe(0);
    expect(await unsentAfterReload()).toBe(0);
  });

  test('and what the server has is written down twice a second at most while one types', async () => {
    const page = await openFirst();
    const writes: Uint8Array[] = [];
    for (let i = 0; i < 40; i += 1) {
      page.type();
      page.acked();
      await jest.advanceTimersByTimeAsync(50);
      if (stored.known && writes.at(-1) !== stored.known) writes.push(stored.known);
    }
    expect(writes.length).toBeGreaterThan(2);
    expect(writes.length).toBeLessThanOrEqual(5);
  });
});
