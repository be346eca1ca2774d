import { projectorTexts } from '@yishiting/shared/text/projector.text.ts';
import { type ReactNode, useLayoutEffect, useRef } from 'react';
import { useTexts } from '../../app/language.ts';
import { useNow } from '../../live/use-now.ts';
import { largestFit } from '../../ui/fit.tsx';
import { pagesOf } from './pages.ts';
import '../../ui/fit.css';

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
  ...paging
}: Props) => {
  const { page, pages, onPages, children } = paging;
  const say = useTexts(projectorTexts);
  const room = useRef<HTMLDivElement>(null);
  const text = useRef<HTMLDivElement>(null);
  const mark = useRef<HTMLParagraphElement>(null);
  useLayoutEffect(() => {
    const [outer, inner, number] = [room.current, text.current, mark.current];
    if (!outer || !inner) return;
    const all = [...inner.querySelectorAll<HTMLElement>(items)];
    const show = (isOn: (i: number) => boolean) => {
      for (const [i, item] of all.entries()) item.style.display = isOn(i) ? '' : 'none';
    };
    const lay = () => {
      show(() => true);
      if (number) number.style.display = 'none';
      for (const count of columns) {
        inner.style.columnCount = String(count);
        if (largestFit(outer, inner, most, least)) return onPages(1);
      }
      if (number) number.style.display = '';
      const height = outer.clientHeight - (number?.offsetHeight ?? 0);
      const ways = columns.map((count) => {
        inner.style.columnCount = String(count);
        return {
          count,
          pages: pagesOf(
            all.map((item) => item.getBoundingClientRect().height),
            height,
            count,
          ),
        };
      });
      const [first] = ways.sort((a, b) => a.pages.length - b.pages.length || a.count - b.count);
      if (!first) return;
      const [from = 0, to = 0] = first.pages[page % first.pages.length] ?? [];
      inner.style.columnCount = String(first.count);
      show((i) => i >= from && i < to);
      largestFit({ clientHeight: height, clientWidth: outer.clientWidth }, inner, least, smallest);
      onPages(first.pages.length);
    };
    lay();
    const watch = new ResizeObserver(lay);
    watch.observe(outer);
    return () => watch.disconnect();
  });
  return (
    <div ref={room} className={`fit ${className}`}>
      <div ref={text} className="fit-text">
        {children}
      </div>
      {marked && (
        <p ref={mark} className="turning-mark">
          {say('page', { n: page + 1, pages })}
        </p>
      )}
    </div>
  );
};
