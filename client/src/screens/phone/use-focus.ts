import { type RefObject, useEffect, useRef } from 'react';

/**
 * Puts the focus on a heading when it appears after an act of the person, so that a screen reader goes on there and
 * the page shows it. For something that is there from the start, `wanted` is false.
 */
export const useFocus = <T extends HTMLElement>(wanted = true): RefObject<T | null> => {
  const target = useRef<T>(null);
  useEffect(() => {
    if (wanted) target.current?.focus();
  }, [wanted]);
  return target;
};
