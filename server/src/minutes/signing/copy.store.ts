import { createHash } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { CopyView, SignerRole } from '@yishiting/shared/minutes/signing.contract.ts';
import { found } from '../../platform/refusal.ts';

export const sha256 = (bytes: Uint8Array | string): string =>
  createHash('sha256').update(bytes).digest('hex');

/** A copy without its bytes. */
export type Copy = { id: string; number: number; hash: string; by: string; at: string };
export type Reopening = { reason: string; by: string; at: string };
export type NewCopy = {
  meetingId: string;
  number: number;
  paper: string;
  annex: string;
  document: Uint8Array;
  by: { id: string; name: string };
  at: string;
};

const COPY = `c.id, c.number, encode(c.paper_hash, 'hex') as hash, c.by_name as by, c.at`;

/** What was laid out last, if it was not opened again. */
export const currentCopy = async (em: EntityManager, meetingId: string): Promise<Copy | null> => {
  const [row] = await em.execute<Copy[]>(
    `select ${COPY} from minutes_copy c where c.meeting_id = ?
       and not exists (select 1 from minutes_reopening r where r.copy_id = c.id) order by c.number desc limit 1`,
    [meetingId],
  );
  return row ?? null;
};

export const reopenedCopies = (
  em: EntityManager,
  meetingId: string,
): Promise<(Copy & { reopening: Reopening })[]> =>
  em.execute(
    `select ${COPY}, json_build_object('reason', r.reason, 'by', r.by_name, 'at', r.at) as reopening
     from minutes_copy c join minutes_reopening r on r.copy_id = c.id where c.meeting_id = ? order by c.number`,
    [meetingId],
  );

export const nextNumber = async (em: EntityManager, meetingId: string): Promise<number> => {
  const [row] = await em.execute<{ n: number }[]>(
    'select coalesce(max(number), 0)::int + 1 as n from minutes_copy where meeting_id = ?',
    [meetingId],
  );
  return found(row, 'request.failed').n;
};

export const addCopy = async (em: EntityManager, copy: NewCopy): Promise<void> => {
  const { meetingId, number, by, at } = copy;
  const kept = [copy.paper, copy.annex, copy.document].map((part) => Buffer.from(part));
  // The database compares each hash with its bytes once more.
  const withHashes = kept.flatMap((bytes) => [bytes, Buffer.from(sha256(bytes), 'hex')]);
  await em.execute(
    `insert into minutes_copy (meeting_id, number, account_id, by_name, at,
       paper, paper_hash, annex, annex_hash, document, document_hash) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    [meetingId, number, by.id, by.name, at, ...withHashes],
    'run',
  );
};

export const textsOf = async (
  em: EntityManager,
  copyId: string,
): Promise<{ paper: string; annex: string }> => {
  const [row] = await em.execute<{ paper: Buffer; annex: Buffer }[]>(
    'select paper, annex from minutes_copy where id = ?',
    [copyId],
  );
  const { paper, annex } = found(row, 'request.failed');
  return { paper: paper.toString('utf8'), annex: annex.toString('utf8') };
};

export type Signature = CopyView['signatures'][number] & { accountId: string };

export const signaturesOf = async (em: EntityManager, copyId: string): Promise<Signature[]> => {
  const rows = await em.execute<Signature[]>(
    `select role, by_name as name, account_id as "accountId", at from minutes_signature where copy_id = ? order by at`,
    [copyId],
  );
  return rows.map((row) => ({ ...row, at: new Date(row.at).toISOString() }));
};

export const refusalsOf = async (em: EntityManager, copyId: string): Promise<CopyView['refusals']> => {
  const rows = await em.execute<CopyView['refusals']>(
    'select role, by_name as name, reason, at from minutes_refusal where copy_id = ? order by at',
    [copyId],
  );
  return rows.map((row) => ({ ...row, at: new Date(row.at).toISOString() }));
};

type Act = { copyId: string; role: SignerRole; by: { id: string; name: string } };

export const addSignature = (em: EntityManager, { copyId, role, by }: Act): Promise<unknown> =>
  em.execute(
    'insert into minutes_signature (copy_id, role, account_id, by_name) values (?, ?, ?, ?)',
    [copyId, role, by.id, by.name],
    'run',
  );

export const addRefusal = (em: EntityManager, { copyId, role, by }: Act, reason: string): Promise<unknown> =>
  em.execute(
    'insert into minutes_refusal (copy_id, role, reason, account_id, by_name) values (?, ?, ?, ?, ?)',
    [copyId, role, reason, by.id, by.name],
    'run',
  );

export const addReopening = (
  em: EntityManager,
  copyId: string,
  by: { id: string; name: string },
  reason: string,
): Promise<unknown> =>
  em.execute(
    'insert into minutes_reopening (copy_id, reason, account_id, by_name) values (?, ?, ?, ?)',
    [copyId, reason, by.id, by.name],
    'run',
  );
