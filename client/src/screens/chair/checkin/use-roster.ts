import { rosterApi } from '@yishiting/shared/meetings/meeting.contract.ts';
import type { Reply } from '@yishiting/shared/route.ts';
import { useEffect } from 'react';
import { useLoad } from '../../../api/use-load.ts';
import { useChair } from '../chair-data.ts';

export type RosterEntry = Reply<typeof rosterApi.list>[number];

/** The roster as it is now; null until it is there. Who was added late and who represents a household changes as people come. */
export const useRoster = (): RosterEntry[] | null => {
  const { detail, people } = useChair();
  const { value, reload } = useLoad(rosterApi.list, { params: { id: detail.id } });
  // biome-ignore lint/correctness/useExhaustiveDependencies: `people` says that there is something else to read
  useEffect(reload, [people]);
  return value;
};
