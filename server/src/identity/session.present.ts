import type { Actor } from '@yishiting/shared/actor.ts';
import type { SessionView } from '@yishiting/shared/identity/identity.contract.ts';

export const presentSession = (actor: Actor | null): SessionView => ({
  account: actor?.account ?? null,
  seats: actor?.seats ?? [],
});
