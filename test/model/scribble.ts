import type * as Y from 'yjs';
import type { Pick } from '../factories/chance.ts';
import type { Hand } from './hand.ts';
import { marksIn, seams } from './marks.ts';

const noise = [...'水价路灯𠮷ab分摊发言'];

/** The words alone, as long as the text is. */
export const plainOf = (text: Y.Text): string =>
  (text.toDelta() as { insert: unknown }[])
    .map(({ insert }) => (typeof insert === 'string' ? insert : ' '))
    .join('');

/** A whole character, or a few, of no importance; a text that got long is emptied. */
export const scribble = (text: Y.Text, pick: Pick): void => {
  if (text.length > 200) {
    text.delete(0, text.length);
    return;
  }
  const words = plainOf(text);
  const places = seams(words);
  const at = pick(places.length);
  const [from = 0, to = from] = places.slice(at, at + 2);
  if (pick(3) === 0) text.delete(from, to - from);
  else text.insert(from, noise.slice(0, 1 + pick(noise.length)).join(''));
};

/** Puts a mark in, or takes one out when there are `most`. */
export const markText = (text: Y.Text, most: number, pick: Pick, hand: Hand): void => {
  const words = plainOf(text);
  const marks = marksIn(words);
  const [old] = marks.slice(pick(Math.max(1, marks.length)));
  if (old && (marks.length > most || pick(6) === 0)) {
    hand.note(`-${old}`);
    text.delete(words.indexOf(old), old.length);
    return;
  }
  const places = seams(words);
  const mark = hand.newMark();
  hand.note(`+${mark}`);
  text.insert(places[pick(places.length)] ?? 0, mark);
};
