import type { EntityManager } from '@mikro-orm/postgresql';
import type { SignerRole } from '@yishiting/shared/minutes/signing.contract.ts';
import { found } from '../../platform/refusal.ts';

type Confirmation = {
  number: number;
  by: string;
  role: SignerRole;
  at: string;
  record: string;
  hash: string;
};
export type Correction = {
  id: string;
  copyId: string;
  text: string;
  reason: string;
  role: SignerRole;
  accountId: string;
  by: string;
  at: string;
  confirmed: Confirmation | null;
};
type Row = Omit<Correction, 'confirmed'> & {
  number: number | null;
  cBy: string;
  cRole: SignerRole;
  cAt: string;
  bytes: Buffer;
  hash: string;
};

const CORRECTIONS = `
select k.id, k.copy_id as "copyId", k.text, k.reason, k.role, k.account_id as "accountId", k.by_name as by, k.at,
  f.number, f.by_name as "cBy", f.role as "cRole", f.at as "cAt", f.bytes, encode(f.hash, 'hex') as hash
from minutes_correction k left join minutes_confirmation f on f.correction_id = k.id`;

const read = ({ number, cBy, cRole, cAt, bytes, hash, at, ...row }: Row): Correction => ({
  ...row,
  at: new Date(at).toISOString(),
  confirmed:
    number === null
      ? null
      : {
          number,
          by: cBy,
          role: cRole,
          at: new Date(cAt).toISOString(),
          record: bytes.toString('utf8'),
          hash,
        },
});

/** Those that count first, in their order; then those that wait. */
export const correctionsOf = async (em: EntityManager, copyId: string): Promise<Correction[]> =>
  (
    await em.execute<Row[]>(`${CORRECTIONS} where k.copy_id = ? order by f.number nulls last, k.at`, [copyId])
  ).map(read);

/** The correction, with the meeting that it belongs to. */
export const findCorrection = async (
  em: EntityManager,
  id: string,
): Promise<Correction & { meetingId: string }> => {
  const [row] = await em.execute<Row[]>(`${CORRECTIONS} where k.id = ?`, [id]);
  const correction = read(found(row, 'minutes.correction-not-found'));
  const [copy] = await em.execute<{ id: string }[]>(
    'select meeting_id as id from minutes_copy where id = ?',
    [correction.copyId],
  );
  return { ...correction, meetingId: found(copy, 'request.failed').id };
};

type By = { id: string; name: string };

export const addCorrection = async (
  em: EntityManager,
  copyId: string,
  { text, reason, role, by }: { text: string; reason: string; role: SignerRole; by: By },
): Promise<string> => {
  const [row] = await em.execute<{ id: string }[]>(
    `insert into minutes_correction (copy_id, text, reason, role, account_id, by_name) values (?, ?, ?, ?, ?, ?)
     returning id`,
    [copyId, text, reason, role, by.id, by.name],
  );
  return found(row, 'request.failed').id;
};

export const addConfirmation = (
  em: EntityManager,
  { id, copyId }: Pick<Correction, 'id' | 'copyId'>,
  c: { number: number; role: SignerRole; by: By; at: string; record: string; hash: string },
): Promise<unknown> =>
  em.execute(
    `insert into minutes_confirmation (correction_id, copy_id, number, role, account_id, by_name, at, bytes, hash)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    [
      id,
      copyId,
      c.number,
      c.role,
      c.by.id,
      c.by.name,
      c.at,
      Buffer.from(c.record),
      Buffer.from(c.hash, 'hex'),
    ],
    'run',
  );
