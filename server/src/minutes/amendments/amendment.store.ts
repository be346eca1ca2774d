import type { EntityManager } from '@mikro-orm/postgresql';
import type { MinutesBlock } from '@yishiting/shared/minutes/paper.ts';
import type { ProposalKind } from '@yishiting/shared/minutes/signing.contract.ts';
import { found } from '../../platform/refusal.ts';

export type Circulation = { id: string; number: number; by: string; at: string; blocks: MinutesBlock[] };
export type Proposal = {
  id: string;
  meetingId: string;
  kind: ProposalKind;
  place: string | null;
  was: string;
  text: string;
  reason: string;
  proposer: string;
  by: string;
  at: string;
};
export type Decided = Proposal & {
  verdict: 'accepted' | 'rejected' | null;
  applied: boolean;
  answer: string;
  decidedBy: string;
  decidedAt: string | null;
};

/** The copy that was given out last. */
export const latestCirculation = async (
  em: EntityManager,
  meetingId: string,
): Promise<Circulation | null> => {
  const [row] = await em.execute<Circulation[]>(
    `select id, number, by_name as by, at, blocks from minutes_circulation
     where meeting_id = ? order by number desc limit 1`,
    [meetingId],
  );
  return row ?? null;
};

export const addCirculation = async (
  em: EntityManager,
  meetingId: string,
  blocks: readonly MinutesBlock[],
  by: { id: string; name: string },
): Promise<number> => {
  const [row] = await em.execute<{ number: number }[]>(
    `insert into minutes_circulation (meeting_id, number, blocks, account_id, by_name)
     select ?, coalesce(max(number), 0) + 1, ?::jsonb, ?, ? from minutes_circulation where meeting_id = ?
     returning number`,
    [meetingId, JSON.stringify(blocks), by.id, by.name, meetingId],
  );
  return found(row, 'request.failed').number;
};

const PROPOSALS = `
select p.id, c.meeting_id as "meetingId", p.kind, p.place, p.was, p.text, p.reason, p.proposer, p.by_name as by, p.at,
  d.verdict, coalesce(d.applied, false) as applied, coalesce(d.reason, '') as answer,
  coalesce(d.by_name, '') as "decidedBy", d.at as "decidedAt"
from minutes_proposal p join minutes_circulation c on c.id = p.circulation_id
left join minutes_decision d on d.proposal_id = p.id`;

/** Every proposal to any copy of these minutes, in the order of their coming. */
export const proposalsOf = (em: EntityManager, meetingId: string): Promise<Decided[]> =>
  em.execute<Decided[]>(`${PROPOSALS} where c.meeting_id = ? order by p.at, p.id`, [meetingId]);

export const findProposal = async (em: EntityManager, id: string): Promise<Decided> => {
  const [row] = await em.execute<Decided[]>(`${PROPOSALS} where p.id = ?`, [id]);
  return found(row, 'minutes.proposal-not-found');
};

export const countUndecided = async (em: EntityManager, meetingId: string): Promise<number> => {
  const [row] = await em.execute<{ n: number }[]>(
    `select count(*)::int as n from minutes_proposal p join minutes_circulation c on c.id = p.circulation_id
     where c.meeting_id = ? and not exists (select 1 from minutes_decision d where d.proposal_id = p.id)`,
    [meetingId],
  );
  return row?.n ?? 0;
};

/** How many there are to one copy, and how many of one person's wait for a decision. */
export const countProposals = async (
  em: EntityManager,
  circulationId: string,
  proposer: string,
): Promise<{ all: number; waiting: number }> => {
  const [row] = await em.execute<{ all: number; waiting: number }[]>(
    `select count(*)::int as all, count(*) filter (where p.proposer = ? and d.proposal_id is null)::int as waiting
     from minutes_proposal p left join minutes_decision d on d.proposal_id = p.id where p.circulation_id = ?`,
    [proposer, circulationId],
  );
  return row ?? { all: 0, waiting: 0 };
};

type NewProposal = Pick<Proposal, 'kind' | 'place' | 'was' | 'text' | 'reason' | 'proposer' | 'by'>;

export const addProposal = async (
  em: EntityManager,
  circulationId: string,
  p: NewProposal,
): Promise<string> => {
  const [row] = await em.execute<{ id: string }[]>(
    `insert into minutes_proposal (circulation_id, kind, place, was, text, reason, proposer, by_name)
     values (?, ?, ?, ?, ?, ?, ?, ?) returning id`,
    [circulationId, p.kind, p.place, p.was, p.text, p.reason, p.proposer, p.by],
  );
  return found(row, 'request.failed').id;
};

export type Decision = {
  proposalId: string;
  verdict: 'accepted' | 'rejected';
  reason: string;
  /** The Yjs client that wrote the change; null where none was made. */
  client: number | null;
  by: { id: string; name: string };
};

export const addDecision = (em: EntityManager, d: Decision): Promise<unknown> =>
  em.execute(
    `insert into minutes_decision (proposal_id, verdict, applied, reason, client_id, account_id, by_name)
     values (?, ?, ?, ?, ?, ?, ?)`,
    [d.proposalId, d.verdict, d.client !== null, d.reason, d.client, d.by.id, d.by.name],
    'run',
  );

/** The Yjs client that wrote earlier changes for this account in these minutes. */
export const clientOf = async (
  em: EntityManager,
  meetingId: string,
  accountId: string,
): Promise<number | null> => {
  const [row] = await em.execute<{ client: string }[]>(
    `select d.client_id::text as client from minutes_decision d join minutes_proposal p on p.id = d.proposal_id
     join minutes_circulation c on c.id = p.circulation_id
     where c.meeting_id = ? and d.account_id = ? and d.applied limit 1`,
    [meetingId, accountId],
  );
  return row ? Number(row.client) : null;
};
