import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '@yishiting/shared/actor.ts';
import {
  type CopyView,
  type CorrectionView,
  type MinutesView,
  type ProposalView,
  type SignerRole,
  signerRoles,
} from '@yishiting/shared/minutes/signing.contract.ts';
import type { Circulation, Decided } from './amendments/amendment.store.ts';
import type { Correction } from './corrections/correction.store.ts';
import { iso } from './minutes.store.ts';
import { type Copy, refusalsOf, type Signature, signaturesOf } from './signing/copy.store.ts';

/** What the shared text says now, by the key of each block. */
export type TextNow = ReadonlyMap<string, string>;

export const presentCirculation = (given: Circulation | null): MinutesView['circulation'] =>
  given && { number: given.number, by: given.by, at: iso(given.at), blocks: given.blocks };

const placeNow = (p: Decided, now: TextNow | null): ProposalView['now'] => {
  if (!now || p.verdict !== null || p.kind === 'remark' || p.place === null) return null;
  const words = now.get(p.place);
  if (words === undefined) return 'gone';
  return p.kind === 'insert' || words === p.was ? 'same' : 'changed';
};

export const presentProposal = (
  p: Decided,
  owners: readonly string[],
  now: TextNow | null,
): ProposalView => ({
  id: p.id,
  kind: p.kind,
  place: p.place,
  was: p.was,
  text: p.text,
  reason: p.reason,
  by: p.by,
  mine: owners.includes(p.proposer),
  at: iso(p.at),
  now: placeNow(p, now),
  decision:
    p.verdict === null || p.decidedAt === null
      ? null
      : { verdict: p.verdict, applied: p.applied, reason: p.answer, by: p.decidedBy, at: iso(p.decidedAt) },
});

const presentSignature = ({ accountId: _, ...signature }: Signature) => signature;

export const presentCopy = async (em: EntityManager, { id, ...copy }: Copy): Promise<CopyView> => ({
  number: copy.number,
  hash: copy.hash,
  by: copy.by,
  at: iso(copy.at),
  signatures: (await signaturesOf(em, id)).map(presentSignature),
  refusals: await refusalsOf(em, id),
});

/** Roles that nobody has signed in, for an account that has not signed. */
export const openRoles = (
  actor: Actor,
  mine: readonly SignerRole[],
  signed: readonly Signature[],
): SignerRole[] =>
  signed.some((s) => s.accountId === actor.account?.id)
    ? []
    : mine.filter((role) => !signed.some((s) => s.role === role));

/** A correction counts once it is confirmed; until then those who work for the meeting see it. */
export const presentCorrections = (
  corrections: readonly Correction[],
  { as, signs }: { as: MinutesView['mine']['as']; signs: readonly SignerRole[] },
  actor: Actor,
): CorrectionView[] =>
  corrections
    .filter((c) => c.confirmed || as === 'staff')
    .map(({ accountId, copyId: _, ...c }) => ({
      ...c,
      mayConfirm: !c.confirmed && signs.length > 0 && accountId !== actor.account?.id,
    }));

export const presentSigners = (
  signers: Record<SignerRole, readonly { name: string }[]>,
): MinutesView['signers'] => {
  const [chair, recorder, supervisor] = signerRoles.map((role) => signers[role].map(({ name }) => name));
  return { chair: chair ?? [], recorder: recorder ?? [], supervisor: supervisor ?? [] };
};
