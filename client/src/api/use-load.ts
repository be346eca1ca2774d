import type { Fault } from '@yishiting/shared/errors.ts';
import type { Body, Query, Reply, Route } from '@yishiting/shared/route.ts';
import { useCallback, useEffect, useState } from 'react';
import { call, Refused } from './call.ts';

/** Between two tries of a page that could not be loaded. */
const AGAIN_MS = 4000;

type Input<R extends Route> = { params?: Record<string, string>; body?: Body<R>; query?: Query<R> };
export type Loaded<T> = {
  value: T | null;
  fault: Fault | 'unreachable' | null;
  loading: boolean;
  reload: () => void;
  put: (value: T) => void;
};

/** Loads a route and again whenever the input changes or `reload` is called; the last value stays meanwhile. */
export const useLoad = <R extends Route>(route: R, input: Input<R> | null): Loaded<Reply<R>> => {
  const [state, set] = useState<{
    value: Reply<R> | null;
    fault: Fault | 'unreachable' | null;
    loading: boolean;
  }>({
    value: null,
    fault: null,
    loading: input !== null,
  });
  const [turn, setTurn] = useState(0);
  const key = JSON.stringify(input);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `turn` asks for the same again
  useEffect(() => {
    const given = JSON.parse(key) as Input<R> | null;
    if (!given) return;
    const abort = new AbortController();
    set((s) => ({ ...s, loading: true }));
    call(route, { ...given, signal: abort.signal }).then(
      (value) => set({ value, fault: null, loading: false }),
      (error: unknown) => {
        if (!abort.signal.aborted)
          set((s) => ({
            ...s,
            fault: error instanceof Refused ? error.fault : 'unreachable',
            loading: false,
          }));
      },
    );
    return () => abort.abort();
  }, [route, key, turn]);
  // A page that came up while nothing could be reached fills itself as soon as something can.
  const cut = state.fault === 'unreachable' && !state.loading;
  useEffect(() => {
    if (!cut) return;
    const again = () => setTurn((t) => t + 1);
    const timer = window.setTimeout(again, AGAIN_MS);
    window.addEventListener('online', again);
    return () => {
      window.clearTimeout(timer);
      window.removeEventListener('online', again);
    };
  }, [cut]);
  const reload = useCallback(() => setTurn((t) => t + 1), []);
  const put = useCallback((value: Reply<R>) => set({ value, fault: null, loading: false }), []);
  return { ...state, reload, put };
};
