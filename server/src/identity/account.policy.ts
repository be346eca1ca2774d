import type { Actor } from '@yishiting/shared/actor.ts';

/** Who keeps villages and accounts. */
export const isCountyOfficer = (actor: Actor): boolean =>
  actor.account?.roles.some((r) => r.role === 'countyOfficer') ?? false;
