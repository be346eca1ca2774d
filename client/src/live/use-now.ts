import { useEffect, useState } from 'react';

/** The time of this device in ms, every `every` ms; stands still while `running` is false. */
export const useNow = (every: number, running = true): number => {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    if (!running) return;
    setNow(Date.now());
    const timer = window.setInterval(() => setNow(Date.now()), every);
    return () => window.clearInterval(timer);
  }, [every, running]);
  return now;
};
