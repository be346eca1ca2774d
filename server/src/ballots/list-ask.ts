import type { ListAsk } from '@yishiting/shared/ballots/ask.ts';
import type { ballotApi } from '@yishiting/shared/ballots/ballot.contract.ts';
import type { Body } from '@yishiting/shared/route.ts';
import { Refusal } from '../platform/refusal.ts';
import { isSameText } from './same-motion.ts';

/** The list as it goes on record, its options numbered in the order given; null where the motion itself is asked. */
export const toListAsk = ({ ask }: Pick<Body<typeof ballotApi.propose>, 'ask'>): ListAsk | null => {
  if (!ask) return null;
  const { kind, most } = ask;
  const options = ask.options.map(({ zh, en = '' }, i) => ({ key: `o${i + 1}`, zh, en }));
  // Whoever hears or reads the names alone has to know which is which.
  const isAlike = options.some((a, i) =>
    options.slice(i + 1).some((b) => isSameText(a.zh, b.zh) || (a.en !== '' && isSameText(a.en, b.en))),
  );
  if (isAlike) throw new Refusal('ballot.options-alike');
  return { kind, options, most };
};
