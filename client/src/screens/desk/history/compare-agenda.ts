import * as Y from 'yjs';
import { type AgendaLine, itemsIn, linesOf } from '../agenda/agenda-items.ts';
import { compareText, isChanged, type Run } from './compare-text.ts';
import { lettersIn } from './letters.ts';
import type { People, Person } from './people.ts';

type Setting<T> = { was: T; is: T; by: Person | null };

/** One line of the agenda in two versions. */
export type LineDifference = {
  id: string;
  change: 'same' | 'added' | 'removed' | 'changed';
  /** It stands elsewhere among the lines that both have. */
  moved: boolean;
  /** Places from 1; null in the version that does not have it. */
  was: number | null;
  is: number | null;
  /** Who added it, took it out or moved it. */
  by: Person | null;
  zh: Run[];
  en: Run[];
  /** As the later version has it, or the only one. */
  settings: Pick<AgendaLine, 'linksCase' | 'minutes'>;
  /** Where they differ. */
  linksCase: Setting<boolean> | null;
  minutes: Setting<number | null> | null;
};

/** A line with the map that holds it. */
type Line = AgendaLine & { map: Y.Map<unknown> };

const linesIn = (doc: Y.Doc): Line[] => {
  const items = itemsIn(doc);
  const maps = items.toArray();
  return linesOf(items).flatMap((line) => {
    const map = maps.find((item) => item instanceof Y.Map && item.get('id') === line.id);
    return map ? [{ ...line, map }] : [];
  });
};

const authorOf = (item: Y.Item | null | undefined, people: People): Person | null =>
  item ? people.author(item.id.client) : null;

const compareLine = (was: Line | null, is: Line | null, people: People) => {
  const words = (key: 'zh' | 'en') =>
    compareText(was ? lettersIn(was[key]) : [], is ? lettersIn(is[key]) : [], people);
  const setting = <K extends 'linksCase' | 'minutes'>(key: K): Setting<AgendaLine[K]> | null =>
    was && is && was[key] !== is[key]
      ? { was: was[key], is: is[key], by: authorOf(is.map._map.get(key), people) }
      : null;
  const { linksCase = false, minutes = null } = is ?? was ?? {};
  return {
    zh: words('zh'),
    en: words('en'),
    settings: { linksCase, minutes },
    linksCase: setting('linksCase'),
    minutes: setting('minutes'),
  };
};

const isSameMap = (a: Line, b: Line): boolean =>
  a.map._item !== null && b.map._item !== null && Y.compareIDs(a.map._item.id, b.map._item.id);

/**
 * The lines of both that stand in the same order. One that was not written anew was certainly not moved; of the others, those
 * that fit in, e.g. because they were taken out and brought back.
 */
const stayingLines = (earlier: readonly Line[], later: readonly Line[]): Set<string> => {
  const pairs = later.flatMap((line) => {
    const place = earlier.findIndex(({ id }) => id === line.id);
    const was = earlier[place];
    return was ? [{ id: line.id, place, certain: isSameMap(was, line) }] : [];
  });
  const stays = new Set(pairs.filter(({ certain }) => certain).map(({ id }) => id));
  for (const { id } of pairs) {
    const places = pairs.filter((pair) => pair.id === id || stays.has(pair.id)).map(({ place }) => place);
    if (places.every((place, at) => at === 0 || place > (places[at - 1] ?? -1))) stays.add(id);
  }
  return stays;
};

/** The lines of the later version, those that are gone among them where they stood. */
export const compareAgenda = (before: Y.Doc, after: Y.Doc, people: People): LineDifference[] => {
  const [earlier, later] = [linesIn(before), linesIn(after)];
  const places = new Map(earlier.map(({ id }, at) => [id, at]));
  const staying = stayingLines(earlier, later);
  const differences = later.map((line, at): LineDifference => {
    const place = places.get(line.id);
    const was = place === undefined ? null : (earlier[place] ?? null);
    const moved = place !== undefined && !staying.has(line.id);
    const parts = compareLine(was, line, people);
    const changed = isChanged([...parts.zh, ...parts.en]) || parts.linksCase || parts.minutes;
    const by = moved || !was ? authorOf(line.map._item, people) : null;
    const change = !was ? 'added' : changed ? 'changed' : 'same';
    return { id: line.id, change, moved, was: was && (place ?? 0) + 1, is: at + 1, by, ...parts };
  });
  for (const [at, line] of earlier.entries()) {
    if (later.some(({ id }) => id === line.id)) continue;
    const item = line.map._item;
    const by = item ? people.eraser(item.id.client, item.id.clock) : null;
    const gone = { id: line.id, change: 'removed', moved: false, was: at + 1, is: null, by } as const;
    const above = earlier[at - 1]?.id;
    const behind = above === undefined ? 0 : differences.findIndex(({ id }) => id === above) + 1;
    differences.splice(behind, 0, { ...gone, ...compareLine(line, null, people) });
  }
  return differences;
};
