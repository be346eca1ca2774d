import { useSyncExternalStore } from 'react';

const subscribe = (listener: () => void) => {
  window.addEventListener('online', listener);
  window.addEventListener('offline', listener);
  return () => {
    window.removeEventListener('online', listener);
    window.removeEventListener('offline', listener);
  };
};

/** False while the device itself knows that it has no network; a dead server is only noticed by asking it. */
export const useOnline = (): boolean => useSyncExternalStore(subscribe, () => navigator.onLine);
