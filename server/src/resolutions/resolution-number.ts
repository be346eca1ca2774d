import type { EntityManager } from '@mikro-orm/postgresql';
import { found } from '../platform/refusal.ts';

/** Decisions, consultation outcomes and mediation agreements are numbered apart, so that no series has a gap. */
const series = {
  decision: { sign: '决', slug: '' },
  consultation: { sign: '协', slug: 'c' },
  // Never public: its slug opens nothing.
  mediation: { sign: '调', slug: 'm' },
} as const;

/**
 * The next number of a village and year: `桃源村决〔2026〕12号`, and `2026-12` for URLs (`c2026-3` for the outcome of a
 * consultation). The counter's row stays locked until the transaction ends; when that fails, the number was never taken.
 */
export const takeNumber = async (
  em: EntityManager,
  village: { id: string; name: string },
  kind: keyof typeof series,
  today: string,
): Promise<{ number: string; slug: string }> => {
  const year = today.slice(0, 4);
  const [row] = await em.execute<{ last: number }[]>(
    `insert into resolution_counter (village_id, kind, year, last) values (?, ?, ?, 1)
     on conflict (village_id, kind, year) do update set last = resolution_counter.last + 1 returning last`,
    [village.id, kind, Number(year)],
  );
  const { last } = found(row, 'request.failed');
  const { sign, slug } = series[kind];
  return { number: `${village.name}${sign}〔${year}〕${last}号`, slug: `${slug}${year}-${last}` };
};

/** Path of the public page. */
export const publicPath = (village: { slug: string }, slug: string): string =>
  `/open/${village.slug}/resolutions/${slug}`;
