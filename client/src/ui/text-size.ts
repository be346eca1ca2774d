import { useEffect, useState } from 'react';

export const textSizes = ['usual', 'large', 'largest'] as const;
type TextSize = (typeof textSizes)[number];

const KEY = 'text-size';

const stored = (): TextSize => {
  try {
    return textSizes.find((size) => size === localStorage.getItem(KEY)) ?? 'usual';
  } catch {
    return 'usual';
  }
};

/** The size that the person chose on this phone; the style sheet reads it from the page's root. */
export const useTextSize = (): [TextSize, (size: TextSize) => void] => {
  const [size, setSize] = useState(stored);
  useEffect(() => {
    document.documentElement.dataset.textSize = size;
  }, [size]);
  const choose = (next: TextSize) => {
    setSize(next);
    try {
      localStorage.setItem(KEY, next);
    } catch {
      // A browser that forbids storage shows the size until it is closed.
    }
  };
  return [size, choose];
};
