import { describe, expect, test } from '@jest/globals';
import { agendaLimits, readAgenda } from './agenda-document.ts';

const ids = () => {
  let n = 0;
  return () => `00000000-0000-4000-8000-${String(++n).padStart(12, '0')}`;
};
const own = '5f0c9f7e-0f0e-4f53-9a34-0a9a3f0f1c11';

describe('the agenda as it is read from the shared document', () => {
  test('an item keeps the id that it had in the document', () => {
    const root = [{ id: own, zh: ' 水价 ', en: 'Water price', linksCase: true, minutes: 20 }];
    expect(readAgenda(root, ids())).toEqual([
      { id: own, zh: '水价', en: 'Water price', linksCase: true, minutes: 20 },
    ]);
  });

  test('lines without words are no items', () => {
    expect(readAgenda([{ id: own, zh: '  ', en: '' }, {}, 'x', null, 7], ids())).toEqual([]);
    expect(readAgenda(undefined, ids())).toEqual([]);
    expect(readAgenda({ zh: '水价' }, ids())).toEqual([]);
  });

  test('an item copied with its id becomes an item of its own', () => {
    const items = readAgenda(
      [
        { id: own, zh: '一' },
        { id: own, zh: '二' },
        { id: 'x', zh: '三' },
      ],
      ids(),
    );
    expect(new Set(items.map((i) => i.id)).size).toBe(3);
    expect(items[0]?.id).toBe(own);
  });

  test('what an editor should not have written does no harm', () => {
    const [item] = readAgenda([{ id: own, zh: '水价', en: { a: 1 }, linksCase: 'yes', minutes: 1e9 }], ids());
    expect(item).toEqual({ id: own, zh: '水价', en: '', linksCase: false, minutes: null });
  });

  test('a character that no database keeps is left out', () => {
    expect(readAgenda([{ id: own, zh: '水\u0000价\u0000' }], ids())).toMatchObject([{ zh: '水价', en: '' }]);
  });

  test('too long a text and too many items are cut, by whole characters', () => {
    const [item] = readAgenda([{ zh: '𠮷'.repeat(agendaLimits.text + 9) }], ids());
    expect([...(item?.zh ?? '')]).toHaveLength(agendaLimits.text);
    const many = Array.from({ length: agendaLimits.items + 9 }, () => ({ zh: '一' }));
    expect(readAgenda(many, ids())).toHaveLength(agendaLimits.items);
  });

  test('an item written only in English is read in both languages', () => {
    expect(readAgenda([{ zh: '', en: 'Bus stop' }], ids())[0]).toMatchObject({
      zh: 'Bus stop',
      en: 'Bus stop',
    });
  });
});
