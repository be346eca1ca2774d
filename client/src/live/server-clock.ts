import { useEffect, useState } from 'react';
import { useNow } from './use-now.ts';

/**
 * How far the server's clock is ahead of this device's, in ms, to about half a second: phones and old laptops may be
 * minutes wrong, and a countdown must not be. From the Date header (RFC 9110, 6.6.1) of a small answer.
 */
const measure = async (): Promise<number> => {
  const asked = Date.now();
  const { headers } = await fetch('/healthz', { method: 'HEAD', cache: 'no-store' });
  const heard = Date.now();
  const told = Date.parse(headers.get('date') ?? '');
  // The header counts whole seconds, so its moment lies half a second later on average.
  return Number.isNaN(told) ? 0 : told + 500 - (asked + heard) / 2;
};

/** The server's time in ms, moving while `running`. Within two seconds of it this device's own clock is trusted. */
export const useServerNow = (every: number, running: boolean): number => {
  const [ahead, setAhead] = useState(0);
  const now = useNow(every, running);
  useEffect(() => {
    if (!running) return;
    let over = false;
    measure().then(
      (offset) => {
        if (!over) setAhead(Math.abs(offset) > 2000 ? offset : 0);
      },
      () => undefined,
    );
    return () => {
      over = true;
    };
  }, [running]);
  return now + ahead;
};

/** `2:05`, or `1:02:05` from an hour on; never below zero. */
export const clockText = (ms: number): string => {
  const whole = Math.max(0, Math.ceil(ms / 1000));
  const two = (n: number) => String(n).padStart(2, '0');
  const [hours, minutes, seconds] = [Math.floor(whole / 3600), Math.floor((whole % 3600) / 60), whole % 60];
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds)}` : `${minutes}:${two(seconds)}`;
};
