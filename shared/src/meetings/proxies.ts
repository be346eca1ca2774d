import { MOST_PROXIES, type Rule } from '../ballots/rules/rule.ts';
import type { ErrorCode } from '../errors.ts';

/** How many units one holder may vote for under a rule, besides their own. */
export const mostProxies = ({ proxyLimit }: Pick<Rule, 'proxyLimit'>): number =>
  proxyLimit?.most ?? MOST_PROXIES;

export type ProxyFacts = {
  rule: Pick<Rule, 'proxy' | 'proxyLimit'>;
  principal: { household: string };
  /** Who will vote: somebody of the roster, or null for an agent who is not on it. `here`: checked in themselves, not by proxy. */
  holder: { household: string; here: boolean } | null;
  /** Proxies that the holder has at this moment, this one not counted. */
  held: number;
};

/** Why somebody may not hold the proxy of a unit, or null when they may. */
export const refuseProxy = ({ rule, principal, holder, held }: ProxyFacts): ErrorCode | null => {
  if (rule.proxy === 'none') return 'attendance.proxy-not-allowed';
  if (rule.proxy === 'sameHousehold' && !isSameHousehold(principal, holder)) return 'proxy.other-household';
  if (holder && !holder.here) return 'proxy.holder-absent';
  return held >= mostProxies(rule) ? 'proxy.too-many' : null;
};

/** People align households with blanks, and type digits in full width. */
export const householdKey = (household: string): string =>
  household.normalize('NFKC').toLowerCase().replace(/\s/gu, '');

const isSameHousehold = (a: { household: string }, b: { household: string } | null): boolean =>
  b !== null && householdKey(a.household) !== '' && householdKey(a.household) === householdKey(b.household);
