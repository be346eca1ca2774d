import { type ReactNode, useLayoutEffect, useRef } from 'react';
import './fit.css';

type Props = {
  /** Sizes in hundredths of the screen's height: as large as `most`, smaller when the text is long. */
  most: number;
  least?: number;
  className?: string;
  children: ReactNode;
};

const step = 0.25;

/** Fills the room it is given with text as large as fits: nothing scrolls and nothing is cut, however long a motion is. */
export const Fit = ({ most, least = 1.5, className = '', children }: Props) => {
  const room = useRef<HTMLDivElement>(null);
  const text = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const [outer, inner] = [room.current, text.current];
    if (!outer || !inner) return;
    const fits = (size: number) => {
      inner.style.fontSize = `${size}vh`;
      return inner.scrollHeight <= outer.clientHeight && inner.scrollWidth <= outer.clientWidth;
    };
    const fit = () => {
      let [low, high] = [0, Math.round((most - least) / step)];
      while (low < high) {
        const middle = Math.ceil((low + high) / 2);
        if (fits(least + middle * step)) low = middle;
        else high = middle - 1;
      }
      fits(least + low * step);
    };
    fit();
    const watch = new ResizeObserver(fit);
    watch.observe(outer);
    return () => watch.disconnect();
  });
  return (
    <div ref={room} className={`fit ${className}`}>
      <div ref={text} className="fit-text">
        {children}
      </div>
    </div>
  );
};
