import type { ErrorCode, Fault } from '@yishiting/shared/errors.ts';

const codes: ErrorCode[] = ['session.required', 'session.ended'];

/** Does it say that the server knows nobody behind this page any more? */
export const saysSignedOut = (fault: Fault | 'unreachable' | null): boolean =>
  fault !== null && fault !== 'unreachable' && codes.includes(fault.code);
