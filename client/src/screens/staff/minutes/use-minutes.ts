import type { BoardView } from '@yishiting/shared/meetings/board.contract.ts';
import { type MinutesView, signingApi } from '@yishiting/shared/minutes/signing.contract.ts';
import { useEffect } from 'react';
import { useLoad } from '../../../api/use-load.ts';
import { useCalm } from '../use-calm.ts';

export type Minutes = { view: MinutesView | null; put: (view: MinutesView) => void };

/**
 * Where the minutes stand. `news` is another with every hint for staff; guests get none, and hear from the public
 * picture that something moved.
 */
export const useMinutes = (meetingId: string, board: BoardView | null, news: unknown): Minutes => {
  const { value, put, reload } = useLoad(signingApi.view, { params: { id: meetingId } });
  const fresh = useCalm(reload, 700);
  const moved = `${board?.meeting.step} ${board?.minutes?.state} ${board?.minutes?.decided}`;
  // biome-ignore lint/correctness/useExhaustiveDependencies: fetches again when something moved
  useEffect(fresh, [moved, news]);
  return { view: value, put };
};
