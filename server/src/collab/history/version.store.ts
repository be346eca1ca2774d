import { createHash } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import {
  type DocumentKind,
  type DocumentVersion,
  documentKinds,
  type VersionAct,
} from '@yishiting/shared/collab/history.contract.ts';
import { docName } from '@yishiting/shared/doc-names.ts';
import { found } from '../../platform/refusal.ts';

/** What a version is of: `number` of the ballot or of the copy for comment, `title` as asked for, `restores` the version brought back after it. */
export type About = { number?: number; title?: string; restores?: string };
export type NewVersion = About & { name: string; seq: number; act: VersionAct; owner: string; by: string };

type Row = Omit<DocumentVersion, 'seq' | 'at'> & { name: string; seq: string; at: string | Date };

const COLUMNS = `v.id, v.name, v.seq::text, v.act, v.number, v.title, v.restores, v.by_name as by, v.at,
  encode(s.sha256, 'hex') as sha256`;
const FROM = 'from document_version v join document_state s on s.name = v.name and s.seq = v.seq';

const present = ({ seq, at, ...row }: Row): DocumentVersion & { name: string } => ({
  ...row,
  seq: Number(seq),
  at: new Date(at).toISOString(),
});

/** The sequence of the last edit on disk; until the end of the transaction there is no other. */
export const holdHead = async (em: EntityManager, name: string): Promise<number> => {
  const [row] = await em.execute<{ head: string }[]>(
    'select head::text from document where name = ? for no key update',
    [name],
  );
  return Number(found(row, 'document.unknown').head);
};

/** The documents of a meeting that somebody has written in, held like `holdHead`, always in the same order. */
export const holdWritten = async (em: EntityManager, meetingId: string): Promise<DocumentKind[]> => {
  const rows = await em.execute<{ name: string }[]>(
    'select name from document where meeting_id = ? and head > 0 order by name for no key update',
    [meetingId],
  );
  return rows.flatMap(({ name }) => documentKinds.filter((kind) => name === docName({ meetingId, kind })));
};

export const hasState = async (em: EntityManager, name: string, seq: number): Promise<boolean> =>
  (await em.execute('select 1 from document_state where name = ? and seq = ?', [name, seq])).length > 0;

export const keepState = (em: EntityManager, name: string, seq: number, bytes: Uint8Array) =>
  em.execute(
    'insert into document_state (name, seq, bytes, sha256) values (?, ?, ?, ?) on conflict do nothing',
    [name, seq, Buffer.from(bytes), createHash('sha256').update(bytes).digest()],
    'run',
  );

export const addVersion = async (em: EntityManager, v: NewVersion): Promise<DocumentVersion> => {
  const [row] = await em.execute<{ id: string }[]>(
    `insert into document_version (name, seq, act, number, title, restores, owner, by_name)
     values (?, ?, ?, ?, ?, ?, ?, ?) returning id`,
    [v.name, v.seq, v.act, v.number ?? null, v.title ?? '', v.restores ?? null, v.owner, v.by],
  );
  const [made] = await versionsWhere(em, 'v.id = ?', [found(row, 'request.failed').id]);
  return found(made, 'request.failed');
};

/** The latest first. */
export const versionsWhere = async (em: EntityManager, where: string, params: unknown[]) =>
  (
    await em.execute<Row[]>(`select ${COLUMNS} ${FROM} where ${where} order by v.at desc, v.id desc`, params)
  ).map(present);

/** The bytes of a version. */
export const stateOf = async (em: EntityManager, { name, seq }: { name: string; seq: number }) => {
  const [row] = await em.execute<{ bytes: Buffer }[]>(
    'select bytes from document_state where name = ? and seq = ?',
    [name, seq],
  );
  return found(row, 'request.failed').bytes;
};

/** Versions that somebody asked for, or made by bringing one back. */
export const countByHand = async (em: EntityManager, name: string): Promise<number> => {
  const [row] = await em.execute<{ n: number }[]>(
    "select count(*)::int as n from document_version where name = ? and act in ('request', 'restore')",
    [name],
  );
  return row?.n ?? 0;
};
