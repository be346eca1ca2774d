import type { Answer } from '@yishiting/shared/live.ts';
import { Refused, Unreachable } from '../api/call.ts';

/** The value of an answered command; throws `Refused`, or `Unreachable` when there was no answer in time. */
export const answered = async <T>(answer: Promise<Answer<T>>): Promise<T> => {
  const got = await answer.catch((cause: unknown) => {
    throw new Unreachable('unreachable', { cause });
  });
  if (got.ok) return got.value;
  throw new Refused(got.fault);
};
