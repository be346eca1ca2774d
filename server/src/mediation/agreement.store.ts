import type { EntityManager } from '@mikro-orm/postgresql';
import type { AgreementSigner } from '@yishiting/shared/mediation/agreement-state.ts';

export type Signer = {
  id: string;
  role: AgreementSigner;
  name: string;
  household: string;
  entryId: string | null;
  attendanceId: string | null;
  signedAt: string | null;
  paper: string | null;
};
export type Agreement = {
  id: string;
  meetingId: string;
  village: string;
  version: number;
  facts: string;
  terms: string;
  performance: string;
  by: string;
  at: string;
  number: string | null;
  sealedBy: string | null;
  sealedAt: string | null;
  sealedOn: string | null;
  settledCase: string | null;
  signers: Signer[];
};

const AGREEMENT = `
select a.id, a.meeting_id as "meetingId", v.name as village, a.version, a.facts, a.terms, a.performance, a.by_name as by, a.at,
  s.number, s.by_name as "sealedBy", s.at as "sealedAt", s.sealed_on::text as "sealedOn", s.settled_case as "settledCase"
from mediation_agreement a join meeting m on m.id = a.meeting_id join village v on v.id = m.village_id
  left join mediation_seal s on s.agreement_id = a.id`;
const SIGNERS = `
select p.id, p.role, p.name, p.household, p.entry_id as "entryId", p.attendance_id as "attendanceId",
  s.at as "signedAt", s.paper
from mediation_signer p left join mediation_signature s on s.signer_id = p.id
where p.agreement_id = ? order by p.ordinal`;

/** The wording that counts: the latest of the meeting. */
export const currentAgreement = async (em: EntityManager, meetingId: string): Promise<Agreement | null> => {
  const [row] = await em.execute<Omit<Agreement, 'signers'>[]>(
    `${AGREEMENT} where a.meeting_id = ? order by a.version desc limit 1`,
    [meetingId],
  );
  return row ? { ...row, signers: await em.execute<Signer[]>(SIGNERS, [row.id]) } : null;
};

/** The meeting whose agreement this is, in whatever wording. */
export const meetingOf = async (em: EntityManager, agreementId: string): Promise<string | null> => {
  const [row] = await em.execute<{ meetingId: string }[]>(
    'select meeting_id as "meetingId" from mediation_agreement where id = ?',
    [agreementId],
  );
  return row?.meetingId ?? null;
};

export type Party = { entryId: string; name: string; household: string };
export type Mediator = { attendanceId: string; name: string };

/** Who may be a party: a mediation has few people, and more are not offered. */
export const partiesOf = (em: EntityManager, meetingId: string): Promise<Party[]> =>
  em.execute<Party[]>(
    'select id as "entryId", name, household from roster_entry where meeting_id = ? order by ordinal limit 200',
    [meetingId],
  );

/** Mediators who were invited; who was turned away is none. */
export const mediatorsOf = (em: EntityManager, meetingId: string): Promise<Mediator[]> =>
  em.execute<Mediator[]>(
    `select id as "attendanceId", name from attendance
     where meeting_id = ? and guest_role = 'mediator' and state <> 'refused' order by at, id`,
    [meetingId],
  );

type Wording = Pick<Agreement, 'meetingId' | 'version' | 'facts' | 'terms' | 'performance'> & {
  by: { id: string; name: string };
  parties: Party[];
  mediators: Mediator[];
};

export const addAgreement = async (em: EntityManager, given: Wording): Promise<string> => {
  const { meetingId, version, facts, terms, performance, by, parties, mediators } = given;
  const [row] = await em.execute<{ id: string }[]>(
    `insert into mediation_agreement (meeting_id, version, facts, terms, performance, account_id, by_name)
     values (?, ?, ?, ?, ?, ?, ?) returning id`,
    [meetingId, version, facts, terms, performance, by.id, by.name],
  );
  const id = row?.id ?? '';
  const people = [
    ...parties.map((p) => ['party', p.name, p.household, p.entryId, null] as const),
    ...mediators.map((m) => ['mediator', m.name, '', null, m.attendanceId] as const),
  ];
  for (const [i, person] of people.entries())
    await em.execute(
      `insert into mediation_signer (agreement_id, ordinal, role, name, household, entry_id, attendance_id)
       values (?, ?, ?, ?, ?, ?, ?)`,
      [id, i + 1, ...person],
      'run',
    );
  return id;
};

type Signed = { attendanceId: string } | { accountId: string; paper: string };

export const addSignature = async (em: EntityManager, signerId: string, signed: Signed): Promise<void> => {
  const {
    attendanceId = null,
    accountId = null,
    paper = '',
  } = {
    ...{ attendanceId: null, accountId: null, paper: '' },
    ...signed,
  };
  await em.execute(
    'insert into mediation_signature (signer_id, attendance_id, account_id, paper) values (?, ?, ?, ?)',
    [signerId, attendanceId, accountId, paper],
    'run',
  );
};

type Seal = { number: string; settledCase: string | null; by: { id: string; name: string }; on: string };

export const addSeal = async (em: EntityManager, agreementId: string, seal: Seal): Promise<void> => {
  await em.execute(
    `insert into mediation_seal (agreement_id, number, settled_case, account_id, by_name, sealed_on)
     values (?, ?, ?, ?, ?, ?)`,
    [agreementId, seal.number, seal.settledCase, seal.by.id, seal.by.name, seal.on],
    'run',
  );
};

/** Seats of the signers, whose phones have to be told. */
export const seatsOfSigners = async (em: EntityManager, meetingId: string): Promise<string[]> => {
  const rows = await em.execute<{ id: string }[]>(
    `select distinct t.id from attendance t
     join mediation_agreement a on a.meeting_id = t.meeting_id
     join mediation_signer p on p.agreement_id = a.id and (p.entry_id = t.entry_id or p.attendance_id = t.id)
     where t.meeting_id = ? and t.state = 'present'`,
    [meetingId],
  );
  return rows.map((row) => row.id);
};
