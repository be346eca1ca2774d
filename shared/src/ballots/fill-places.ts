import type { ExplainStep } from './explain.ts';

/**
 * Who gets the `most` places of a list, of those that reached the bar: more votes first, and where the last places fall
 * to more options with the same number of votes than there are places, none of these. Indexes count from 0.
 */
export function fillPlaces(
  options: readonly { yes: number; reached: boolean }[],
  most: number,
): { carried: number[]; steps: ExplainStep[] } {
  const reached = options.map((option, i) => ({ ...option, i })).filter((option) => option.reached);
  const above = (yes: number) => reached.filter((option) => option.yes >= yes).length;
  const carried = reached.filter((option) => above(option.yes) <= most).map(({ i }) => i);
  const places: ExplainStep = {
    key: 'explain.places',
    params: { options: options.length, most, reached: reached.length },
    article: null,
  };
  const left = most - carried.length;
  const next = reached.filter(({ i }) => !carried.includes(i)).map(({ yes }) => yes);
  if (left <= 0 || next.length === 0) return { carried, steps: [places] };
  const yes = Math.max(...next);
  const tied = next.filter((n) => n === yes).length;
  return {
    carried,
    steps: [places, { key: 'explain.places-tie', params: { yes, tied, left }, article: null }],
  };
}
