import { mayShowTally } from '@yishiting/shared/ballots/visible-tally.ts';
import { daysBetween, type IsoDay } from '@yishiting/shared/petitions/calendar.ts';
import { maskAsk } from '../ballots/index.ts';
import type { Mask } from '../petitions/index.ts';
import { dayOf } from '../platform/clock.ts';
import type { BallotFacts, MeetingFacts, OutcomeFacts, TaskFacts } from './public.store.ts';
import type {
  PublicMeeting,
  PublicOutcome,
  PublicPeriod,
  PublicRule,
  PublicTask,
  PublicVote,
} from './public-view.ts';

/** From the stored row to what the public may read: each field by name, each text through the mask. */
export const presentMeeting = (row: MeetingFacts, mask: Mask): PublicMeeting => ({
  code: row.code,
  title: mask(row.title),
  place: mask(row.place),
  kind: row.kind,
  ruleId: row.rule.id,
  heldAt: new Date(row.held_at),
});

export const presentRule = ({ rule }: { rule: PublicRule }): PublicRule => ({
  id: rule.id,
  source: rule.source,
  effectiveFrom: rule.effectiveFrom,
  verified: rule.verified,
  unit: rule.unit,
  orUnit: rule.orUnit,
  quorum: rule.quorum,
  pass: rule.pass,
  alsoByArea: rule.alsoByArea,
  advisory: rule.advisory,
});

export const presentPeriod = (row: OutcomeFacts, mask: Mask, today: IsoDay): PublicPeriod => ({
  from: row.from_on,
  to: row.to_on,
  daysLeft: daysBetween(today, row.to_on),
  place: mask(row.place),
});

export const presentOutcome = (row: OutcomeFacts, mask: Mask, today: IsoDay): PublicOutcome => ({
  slug: row.slug,
  number: row.number,
  kind: row.kind,
  text: mask(row.masked_text),
  period: presentPeriod(row, mask, today),
  verified: row.verified_by !== null,
});

export const presentCheck = (row: OutcomeFacts): { by: string; on: IsoDay } | null =>
  row.verified_by && row.verified_at ? { by: row.verified_by, on: dayOf(new Date(row.verified_at)) } : null;

export const presentTask = (row: TaskFacts, mask: Mask, today: IsoDay): PublicTask => ({
  text: mask(row.text),
  owner: mask(row.owner),
  evidence: mask(row.evidence),
  dueOn: row.due_on,
  doneOn: row.done_on,
  daysLate: Math.max(0, daysBetween(row.due_on, row.done_on ?? today)),
  resolution: { slug: row.slug, number: row.number },
});

/** The arithmetic only where everybody may see it; that the resolution is published is the case here. */
export const presentVote = (row: BallotFacts, mask: Mask): PublicVote => ({
  motion: { zh: mask(row.motion_zh), en: mask(row.motion_en, 'en') },
  ask: row.ask && maskAsk(row.ask, mask),
  secrecy: row.secrecy,
  late: row.late,
  steps: mayShowTally({ ...row, published: true }) ? row.verdict.steps : null,
  voidReason: mask(row.void_reason),
});
