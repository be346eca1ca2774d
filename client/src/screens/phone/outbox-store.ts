import { isMotionChoice, isTicks } from '@yishiting/shared/ballots/choice.ts';
import type { Outbox, Slip } from './outbox.ts';

const prefix = 'outbox:';
const day = 24 * 3600 * 1000;

/**
 * The outbox of a meeting, in this browser's storage: it outlives a reload and a phone that ran empty. Storage may be
 * forbidden or full; then the page alone remembers, and voting goes on.
 */
export const loadOutbox = (code: string, storage: Storage = localStorage, now = Date.now()): Outbox => {
  try {
    forgetOld(storage, now);
    const stored: unknown = JSON.parse(storage.getItem(prefix + code) ?? 'null');
    return readStored(stored);
  } catch {
    return {};
  }
};

export const saveOutbox = (
  code: string,
  outbox: Outbox,
  storage: Storage = localStorage,
  now = Date.now(),
): void => {
  try {
    if (Object.keys(outbox).length === 0) storage.removeItem(prefix + code);
    else storage.setItem(prefix + code, JSON.stringify({ at: now, slips: outbox }));
  } catch {
    // Nothing to do: see above.
  }
};

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

const isChosen = (value: unknown): boolean =>
  typeof value === 'string' && (isMotionChoice(value) || isTicks(value));

const isSlip = (value: unknown): value is Slip =>
  isRecord(value) &&
  typeof value.ballotId === 'string' &&
  typeof value.attendanceId === 'string' &&
  ['choosing', 'confirming', 'sending', 'recorded', 'refused'].includes(String(value.phase)) &&
  (value.choice === null || isChosen(value.choice)) &&
  (value.op === null || typeof value.op === 'string') &&
  typeof value.rev === 'number';

const readStored = (stored: unknown): Outbox => {
  if (!isRecord(stored) || !isRecord(stored.slips)) return {};
  return Object.fromEntries(
    Object.entries(stored.slips).filter((entry): entry is [string, Slip] => isSlip(entry[1])),
  );
};

/** A shared phone does not keep the choices of past meetings. */
const forgetOld = (storage: Storage, now: number): void => {
  for (const key of Object.keys(storage).filter((name) => name.startsWith(prefix))) {
    const stored: unknown = JSON.parse(storage.getItem(key) ?? 'null');
    if (!isRecord(stored) || typeof stored.at !== 'number' || now - stored.at > day) storage.removeItem(key);
  }
};
