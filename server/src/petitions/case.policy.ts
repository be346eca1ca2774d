import { type AccountRole, type Actor, hasRole } from '@yishiting/shared/actor.ts';
import type { CaseStatus } from '@yishiting/shared/petitions/case-state.ts';
import type { Category } from '@yishiting/shared/petitions/petition.contract.ts';

/** Reads and writes the whole file: the petition office of county and township. */
const office = ['countyOfficer', 'townshipCadre'] as const;
/** Knows of the case by its masked file only. */
const village = ['villageSecretary', 'recorder', 'supervisor'] as const;

/** What of a case its reader needs to know: where it is, and whether it has left the petition office for a unit. */
type Place = { villageId: string; transferredOn?: string | null };
export type Reading = 'full' | 'masked';

/** How somebody reads a case by the roles of the account; null is not at all. A handling unit reads what was sent to it. */
export function readingOf(actor: Actor, { villageId, transferredOn }: Place): Reading | null {
  if (hasRole(actor, villageId, ...office)) return 'full';
  if (transferredOn && hasRole(actor, villageId, 'unitOfficer')) return 'full';
  return hasRole(actor, villageId, ...village) ? 'masked' : null;
}

/** An accusation is only taken in and passed on by the county's petition office, or taken by the discipline officer. */
export const mayRegister = (actor: Actor, villageId: string, category: Category): boolean =>
  category === 'accusation'
    ? hasRole(actor, villageId, 'countyOfficer', 'disciplineOfficer')
    : hasRole(actor, villageId, ...office);

/** Steps of the unit that handles the case. Triage, dispatch, review and recheck are the petition office's or a superior's. */
const unitSteps: readonly CaseStatus[] = [
  'received',
  'accepted',
  'notAccepted',
  'returned',
  'handling',
  'extended',
  'replied',
  'settled',
  'followUp',
  'closed',
];

export const mayTake = (actor: Actor, place: Place, to: CaseStatus): boolean =>
  hasRole(actor, place.villageId, ...office) ||
  (readingOf(actor, place) === 'full' && unitSteps.includes(to));

/** Villages in which the account holds one of the roles; null is all of them. */
const villagesOf = (actor: Actor, wanted: readonly AccountRole[]): string[] | null => {
  const held = (actor.account?.roles ?? []).filter((r) => wanted.includes(r.role)).map((r) => r.villageId);
  return held.includes(null) ? null : held.filter((id) => id !== null);
};

/** Where somebody reads cases, and how. `sent`: only those that were sent to a unit. */
export type Scope = Record<'full' | 'sent' | 'masked', string[] | null>;
export const scopeOf = (actor: Actor): Scope => ({
  full: villagesOf(actor, office),
  sent: villagesOf(actor, ['unitOfficer']),
  masked: villagesOf(actor, village),
});
export const readsNothing = (scope: Scope): boolean => Object.values(scope).every((ids) => ids?.length === 0);
