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
type Room = Pick<HTMLElement, 'clientHeight' | 'clientWidth'>;

/** Makes the text as large as fits into the room, and says whether it does; at `least` it may not. */
export const largestFit = (room: Room, text: HTMLElement, most: number, least: number): boolean => {
  const fits = (size: number) => {
    text.style.fontSize = `${size}vh`;
    return text.scrollHeight <= room.clientHeight && text.scrollWidth <= room.clientWidth;
  };
  let [low, high] = [0, Math.round((most - least) / step)];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (fits(least + middle * step)) low = middle;
    else high = middle - 1;
  }
  return fits(least + low * step);
};

type LaidOutProps = {
  /** Called after each change of what is in the room, and of the room. */
  lay: (room: HTMLElement, text: HTMLElement) => void;
  className: string;
  /** What stands in the room below the text. */
  below?: ReactNode;
  children: ReactNode;
};

/** A room and a text in it that is made to fit. */
export const LaidOut = ({ lay, className, below, children }: LaidOutProps) => {
  const room = useRef<HTMLDivElement>(null);
  const text = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const [outer, inner] = [room.current, text.current];
    if (!outer || !inner) return;
    const fit = () => lay(outer, inner);
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
      {below}
    </div>
  );
};

/** Fills the room it is given with text as large as fits: nothing scrolls and nothing is cut, however long a motion is. */
export const Fit = ({ most, least = 1.5, className = '', children }: Props) => (
  <LaidOut className={className} lay={(room, text) => largestFit(room, text, most, least)}>
    {children}
  </LaidOut>
);
