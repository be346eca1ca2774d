import type { ErrorCode, Fault } from '@yishiting/shared/errors.ts';
import type { phoneTexts } from '@yishiting/shared/text/phone.text.ts';

type Key = keyof typeof phoneTexts & string;
/** One cause, what to do, and whether sending the same again can help. */
export type Reason = { cause: Key; todo: Key; retry: boolean };

const reasons: Partial<Record<ErrorCode, Reason>> = {
  'ballot.closed': { cause: 'cause.closed', todo: 'do.result', retry: false },
  'ballot.not-open': { cause: 'cause.closed', todo: 'do.result', retry: false },
  'ballot.already-voted': { cause: 'cause.voted', todo: 'do.voted', retry: false },
  'ballot.stale-revision': { cause: 'cause.newer', todo: 'do.look', retry: false },
  'ballot.recused': { cause: 'cause.recused', todo: 'do.ask', retry: false },
  'ballot.not-entitled': { cause: 'cause.not-entitled', todo: 'do.ask', retry: false },
  'ballot.choice-empty': { cause: 'cause.choice', todo: 'do.choose', retry: false },
  'ballot.choice-unknown': { cause: 'cause.choice', todo: 'do.choose', retry: false },
  'ballot.choice-too-many': { cause: 'cause.too-many', todo: 'do.choose', retry: false },
  'ballot.votes-by-hand': { cause: 'cause.by-hand', todo: 'do.hand', retry: false },
  'attendance.not-admitted': { cause: 'cause.not-checked-in', todo: 'do.check-in', retry: true },
  'attendance.not-found': { cause: 'cause.not-checked-in', todo: 'do.check-in', retry: true },
  'session.required': { cause: 'cause.not-checked-in', todo: 'do.check-in', retry: true },
  'server.no-space': { cause: 'cause.full', todo: 'do.staff', retry: true },
};

const unknown: Reason = { cause: 'cause.server', todo: 'do.again', retry: true };

/** Why a vote was not recorded, in the words of a phone. */
export const reasonOf = (fault: Pick<Fault, 'code'>): Reason => reasons[fault.code] ?? unknown;

/** Why a seat may not vote by phone; the code comes with the seat. */
export const barOf = (refusal: string, guest: boolean): Reason =>
  guest
    ? { cause: 'cause.guest', todo: 'do.ask', retry: false }
    : (Object.entries(reasons).find(([code]) => code === refusal)?.[1] ?? {
        ...unknown,
        cause: 'cause.not-entitled',
        todo: 'do.ask',
      });
