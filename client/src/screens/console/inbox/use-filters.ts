import { type CaseStatus, caseStatuses } from '@yishiting/shared/petitions/case-state.ts';
import { channels, type petitionApi } from '@yishiting/shared/petitions/petition.contract.ts';
import type { Query } from '@yishiting/shared/route.ts';
import { useMemo } from 'react';
import { useSearchParams } from 'wouter';

type Wanted = Query<typeof petitionApi.inbox>;
export type Change = Partial<Record<keyof Wanted, string>>;

const among = <T extends string>(values: readonly T[], given: string | null): T | undefined =>
  values.find((value) => value === given);

/** The filters in the address; what does not belong there is left out. */
export const useFilters = () => {
  const [search, setSearch] = useSearchParams();
  const query = useMemo<Wanted>(
    () => ({
      villageId: search.get('villageId') ?? undefined,
      status: among<CaseStatus>(caseStatuses, search.get('status')),
      channel: among(channels, search.get('channel')),
      due: among(['overdue', 'soon'], search.get('due')),
      text: search.get('text')?.slice(0, 60) || undefined,
      page: Math.max(1, Number.parseInt(search.get('page') ?? '1', 10) || 1),
    }),
    [search],
  );
  /** Every filter but the page itself starts again at the first page. */
  const set = (change: Change) =>
    setSearch(
      (old) => {
        const next = new URLSearchParams(old);
        if (!('page' in change)) next.delete('page');
        for (const [name, value] of Object.entries(change))
          if (value) next.set(name, value);
          else next.delete(name);
        return next;
      },
      { replace: !('page' in change) },
    );
  const filtered = Boolean(query.villageId || query.status || query.channel || query.due || query.text);
  return { query, set, clear: () => setSearch({}), filtered };
};
