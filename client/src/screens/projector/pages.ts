/** Do they stand one under the other in so many columns of this height? */
const stand = (heights: readonly number[], room: number, columns: number): boolean => {
  let [column, filled] = [1, 0];
  for (const height of heights) {
    if (filled > 0 && filled + height > room) {
      column += 1;
      filled = 0;
    }
    filled += height;
    if (filled > room) return false;
  }
  return column <= columns;
};

type Page = [from: number, to: number];

/** Each page as full as it gets. */
const filled = (heights: readonly number[], room: number, columns: number): Page[] => {
  const pages: Page[] = [];
  for (let from = 0; from < heights.length; ) {
    let to = from + 1;
    while (to < heights.length && stand(heights.slice(from, to + 1), room, columns)) to += 1;
    pages.push([from, to]);
    from = to;
  }
  return pages;
};

/**
 * Shares out items of these heights over as few pages as take them, evenly where that makes no more of them: from which
 * item on, up to and without which. One that is higher than the room has a page of its own.
 */
export function pagesOf(heights: readonly number[], room: number, columns: number): Page[] {
  const full = filled(heights, room, columns);
  const each = Math.ceil(heights.length / full.length);
  const even = full.map((_, i): Page => [i * each, Math.min((i + 1) * each, heights.length)]);
  return even.every(([from, to]) => from < to && stand(heights.slice(from, to), room, columns)) ? even : full;
}
