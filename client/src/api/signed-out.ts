import type { Fault } from '@yishiting/shared/errors.ts';

/** Does it say that the server knows nobody behind this page any more? */
export const saysSignedOut = (fault: Fault | 'unreachable' | null): boolean =>
  fault !== null && fault !== 'unreachable' && fault.code === 'session.required';
