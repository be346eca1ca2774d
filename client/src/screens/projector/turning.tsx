import { projectorTexts } from '@yishiting/shared/text/projector.text.ts';
import { type ReactNode, useRef } from 'react';
import { useTexts } from '../../app/language.ts';
import { useNow } from '../../live/use-now.ts';
import { LaidOut, largestFit } from '../../ui/fit.tsx';
import { pagesOf } from './pages.ts';

/** How long each page stands, in ms. */
const standing = 8000;

/** Which of so many pages is on now, from 0; the same on every screen. */
export const useTurn = (pages: number): number =>
  Math.floor(useNow(1000, pages > 1) / standing) % Math.max(1, pages);

type Props = {
  /** Which elements are shared out over pages. */
  items: string;
  /** In how many columns they may stand: the first that takes all on one page, or the fewest pages. */
  columns: readonly number[];
  /** Sizes in hundredths of the screen's height. What does not fit at `least` is turned over. */
  most: number;
  least: number;
  className?: string;
  /** Says which page of how many this is. */
  marked?: boolean;
  page: number;
  pages: number;
  onPages: (pages: number) => void;
  children: ReactNode;
};

/** Below this nobody reads it; one item alone that is longer than the room is made smaller all the same. */
const smallest = 1.5;

/** Fills its room with text that the last row can read, on as many pages as that takes. */
export const Turning = ({
  items,
  columns,
  most,
  least,
  className = '',
  marked = false,
  page,
  pages,
  onPages,
  children,
}: Props) => {
  const say = useTexts(projectorTexts);
  const mark = useRef<HTMLParagraphElement>(null);
  const lay = (room: HTMLElement, text: HTMLElement) => {
    const number = mark.current;
    const all = [...text.querySelectorAll<HTMLElement>(items)];
    const show = (isOn: (i: number) => boolean) => {
      for (const [i, item] of all.entries()) item.style.display = isOn(i) ? '' : 'none';
    };
    show(() => true);
    if (number) number.style.display = 'none';
    for (const count of columns) {
      text.style.columnCount = String(count);
      if (largestFit(room, text, most, least)) return onPages(1);
    }
    if (number) number.style.display = '';
    const height = room.clientHeight - (number?.offsetHeight ?? 0);
    const ways = columns.map((count) => {
      text.style.columnCount = String(count);
      const heights = all.map((item) => item.getBoundingClientRect().height);
      return { count, pages: pagesOf(heights, height, count) };
    });
    const [first] = ways.sort((a, b) => a.pages.length - b.pages.length || a.count - b.count);
    if (!first) return;
    const [from = 0, to = 0] = first.pages[page % first.pages.length] ?? [];
    text.style.columnCount = String(first.count);
    show((i) => i >= from && i < to);
    largestFit({ clientHeight: height, clientWidth: room.clientWidth }, text, least, smallest);
    onPages(first.pages.length);
  };
  const whichPage = marked && (
    <p ref={mark} className="turning-mark">
      {say('page', { n: page + 1, pages })}
    </p>
  );
  return (
    <LaidOut className={className} lay={lay} below={whichPage}>
      {children}
    </LaidOut>
  );
};
