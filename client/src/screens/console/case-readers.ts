import type { AccountRole } from '@yishiting/shared/actor.ts';

/** Who reads cases, whole or masked. */
export const caseReaders: readonly AccountRole[] = [
  'countyOfficer',
  'townshipCadre',
  'unitOfficer',
  'villageSecretary',
  'recorder',
  'supervisor',
];
