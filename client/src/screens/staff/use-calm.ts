import { useCallback, useEffect, useRef } from 'react';

/**
 * The same work at most once in `ms`: at once when it was calm, and once more at the end of a busy stretch.
 * A hall that votes sends a hint for every few votes; fetching for each would never come to an end.
 */
export const useCalm = (work: () => void, ms: number): (() => void) => {
  const latest = useRef(work);
  latest.current = work;
  const timer = useRef<number | undefined>(undefined);
  const again = useRef(false);
  useEffect(() => () => window.clearTimeout(timer.current), []);
  return useCallback(() => {
    if (timer.current !== undefined) {
      again.current = true;
      return;
    }
    const rest = () => {
      timer.current = undefined;
      if (!again.current) return;
      again.current = false;
      go();
    };
    const go = () => {
      latest.current();
      timer.current = window.setTimeout(rest, ms);
    };
    go();
  }, [ms]);
};
