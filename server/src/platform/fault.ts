import { type ErrorCode, errors, type Fault } from '@yishiting/shared/errors.ts';
import { errorTexts } from '@yishiting/shared/text/errors.text.ts';
import { type Language, speaker } from '@yishiting/shared/text/text.ts';
import { logger, requestId } from './logger.ts';
import { Refusal } from './refusal.ts';

const say = speaker(errorTexts);

/** HTTP errors that express or Nest throw before our code runs, by status. */
const byStatus: Record<number, ErrorCode> = {
  400: 'request.invalid',
  401: 'session.required',
  403: 'access.denied',
  404: 'request.unknown',
  413: 'request.too-large',
  429: 'request.too-many',
};

const statusOf = (error: unknown): number | undefined => {
  if (typeof error !== 'object' || error === null) return undefined;
  if ('getStatus' in error && typeof error.getStatus === 'function') return Number(error.getStatus());
  return 'status' in error ? Number(error.status) : undefined;
};

/** PostgreSQL 53100 disk_full, 53000 insufficient_resources; ENOSPC from anywhere. */
const isDiskFull = (error: unknown): boolean =>
  typeof error === 'object' &&
  error !== null &&
  'code' in error &&
  ['53100', '53000', 'ENOSPC'].includes(String(error.code));

const codeOf = (error: unknown): ErrorCode => {
  if (error instanceof Refusal) return error.code;
  if (isDiskFull(error)) return 'server.no-space';
  return byStatus[statusOf(error) ?? 500] ?? 'request.failed';
};

/** The one mapper from anything thrown to what a client is told, for HTTP and for sockets. */
export const toFault = (error: unknown, language: Language): Fault & { status: number } => {
  const code = codeOf(error);
  const { params = {}, issues } = error instanceof Refusal ? error.details : {};
  if (!(error instanceof Refusal) && errors[code] >= 500) logger.error({ err: error }, 'unexpected');
  return {
    code,
    message: say(language)(code, params),
    params,
    issues,
    requestId: requestId(),
    status: errors[code],
  };
};
