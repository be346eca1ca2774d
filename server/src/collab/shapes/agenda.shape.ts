import { agendaLimits, agendaRoot } from '@yishiting/shared/meetings/agenda-document.ts';
import * as Y from 'yjs';
import { Refusal } from '../../platform/refusal.ts';
import type { Place } from '../guard/place.ts';
import type { Judged, Shape } from './shape.ts';
import { holds, typeOf } from './yjs-item.ts';

const uuid = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/;

/** Plain values of an agenda item. A map: of a plain object `constructor` would be a key as well. */
const values = new Map<string, (value: unknown) => boolean>([
  ['id', (v) => typeof v === 'string' && uuid.test(v)],
  ['linksCase', (v) => typeof v === 'boolean'],
  [
    'minutes',
    (v) => v === null || (Number.isInteger(v) && Number(v) >= 0 && Number(v) <= agendaLimits.minutes),
  ],
  ['proposer', (v) => typeof v === 'string' && v.length <= 60],
]);
const texts = ['zh', 'en'];
/** What makes an item this item is set once; only with the whole item does it go. */
const lasting = ['id', ...texts];

/** Two editors can each add the last item, or the last word: the reader cuts, the guard only stops floods. */
const most = { items: agendaLimits.items * 2, text: agendaLimits.text * 4 };

const isNewItem = (item: Y.Item, { judged }: { judged: Judged }): boolean => {
  if (typeOf(item) !== Y.Map) return false;
  if (judged.grow(null, 1) > most.items) throw new Refusal('document.too-large');
  return true;
};

const isField = (item: Y.Item, parent: Y.Item, place: Place, judged: Judged): boolean => {
  const { key } = place;
  if (key === null) return false;
  if (lasting.includes(key) && judged.current(place) && !judged.isDeleted(parent)) return false;
  if (texts.includes(key)) return typeOf(item) === Y.Text;
  return holds(item, (value) => values.get(key)?.(value) ?? false);
};

const isWords = (item: Y.Item, parent: Y.Item, key: string | null, judged: Judged): boolean => {
  if (key !== null || !(item.content instanceof Y.ContentString)) return false;
  if (judged.grow(parent, item.length) > most.text) throw new Refusal('document.too-large');
  return true;
};

/** `items`: an array of maps with two texts and a few plain values. */
export const agendaShape: Shape = {
  roots: { [agendaRoot]: { define: (doc) => doc.getArray(agendaRoot), rights: ['write'] } },

  mayInsert(item, place, judged) {
    const { parent, key } = place;
    if (item.content instanceof Y.ContentDeleted) return true;
    if (!parent) return key === null && isNewItem(item, { judged });
    const above = typeOf(parent);
    if (above === Y.Map) return isField(item, parent, place, judged);
    return above === Y.Text && isWords(item, parent, key, judged);
  },

  mayDelete(_item, { parent, key }, judged) {
    return !parent || key === null || !lasting.includes(key) || judged.isDeleted(parent);
  },
};
