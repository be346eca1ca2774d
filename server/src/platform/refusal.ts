import type { ErrorCode } from '@yishiting/shared/errors.ts';

type Details = { params?: Record<string, string | number>; issues?: { path: string; code: string }[] };

/** The one way to say no: a code of the catalogue. Nothing has changed when it is thrown. */
export class Refusal extends Error {
  constructor(
    readonly code: ErrorCode,
    readonly details: Details = {},
  ) {
    super(code);
  }
}

/** The value, or the refusal when there is none. */
export const found = <T>(value: T | null | undefined, code: ErrorCode): T => {
  if (value === null || value === undefined) throw new Refusal(code);
  return value;
};
