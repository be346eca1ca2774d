import { units } from '@yishiting/shared/ballots/rules/rule.ts';
import * as z from 'zod';

const words = z.object({ zh: z.string().trim().min(1), en: z.string().trim() });
const day = z.iso.date();
const count = z.int().min(0).max(5000);
/** m², up to two decimals. */
const area = z.number().min(0).max(100_000_000);

const verdict = z.object({
  opened: z.boolean(),
  refused: z.string().optional(),
  quorate: z.boolean(),
  base: count,
  yes: count,
  no: count,
  abstain: count,
  needed: count,
  adopted: z.boolean(),
  area: z.object({ base: area, yes: area, needed: area, adopted: z.boolean() }).optional(),
});
export type Verdict = z.infer<typeof verdict>;

const handlingDue = z.object({ limit: day, rolled: day });

const outcome = z.object({
  resolution: z.enum(['adopted', 'rejected', 'noQuorum', 'settled', 'awaitingSignature', 'none']),
  case: z.object({ status: z.string(), sealed: z.boolean(), handlingDue: handlingDue.optional() }).optional(),
  publication: z.object({ days: z.int() }).optional(),
  followUps: count,
  warnings: z.array(z.string()),
  leaks: z.array(z.string()),
});
export type Outcome = { id: string; ballots: Verdict[] } & z.infer<typeof outcome>;

const law = z.object({
  asOf: day,
  region: z.string().optional(),
  remoteCounts: z.boolean().optional(),
  recusal: z.enum(['keepInBase', 'removeFromBase']).optional(),
});

const petitioner = z.object({
  name: z.string().min(1),
  phone: z.string().optional(),
  address: z.string().optional(),
  health: z.string().optional(),
});

const petition = z.object({
  channel: z.enum(['letter', 'visit', 'online', 'phone']),
  category: z.enum(['suggestion', 'accusation', 'claim']),
  subject: z.string().min(1),
  request: z.string().min(1),
  facts: z.string().min(1),
  place: z.string().optional(),
  registeredOn: day,
  acceptedOn: day.optional(),
  extendedOn: day.optional(),
  petitioners: z.array(petitioner),
  representatives: count.optional(),
  repeatOf: z.string().optional(),
  accused: z.object({ name: z.string().min(1), office: z.string() }).optional(),
});
export type Petition = z.infer<typeof petition>;

const meeting = z.object({
  kind: z.enum(['consultation', 'decision', 'mediation', 'hearing']),
  rule: z.string().min(1),
  /** Where the rule lets the meeting choose what it counts; the article's first unit without. */
  unit: z.enum(units).optional(),
  agenda: z.array(words.extend({ linksCase: z.boolean().optional() })).min(1),
  noticeOn: day,
  heldOn: day,
  roster: z.object({ eligible: count.min(1), area: area.optional() }),
  attendance: z.array(
    z.object({ how: z.enum(['onsite', 'online', 'phone', 'proxy']), count, area: area.optional() }),
  ),
  guests: z
    .array(
      z.object({
        role: z.enum(['mediator', 'socialWorker', 'organisation', 'lawyer', 'observer']),
        count,
        remote: z.boolean().optional(),
      }),
    )
    .optional(),
});
export type Meeting = z.infer<typeof meeting>;

const choices = { yes: count, no: count, abstain: count };
const areas = z.object({ yes: area, no: area, abstain: area });
const trouble = z.discriminatedUnion('kind', [
  z.object({ kind: z.enum(['late', 'replay', 'dropsOut', 'duplicateUnit', 'changesMind']), count }),
  z.object({ kind: z.enum(['tellersDisagree', 'serverKilled']) }),
]);

const ballot = z.object({
  motion: words,
  secrecy: z.enum(['named', 'secret']),
  amends: count.optional(),
  arrivesBefore: count.optional(),
  leavesBefore: count.optional(),
  recused: count.optional(),
  votes: z.array(
    z.object({
      via: z.enum(['phone', 'hands', 'paper', 'helped', 'proxy']),
      ...choices,
      area: areas.optional(),
    }),
  ),
  trouble: z.array(trouble).optional(),
  expect: verdict.optional(),
});
export type ScenarioBallot = z.infer<typeof ballot>;
export type Via = ScenarioBallot['votes'][number]['via'];

/** A case and the meeting that deals with it, as data. Unknown keys are ignored. */
export const scenarioSchema = z.object({
  id: z.string().min(1),
  title: words,
  law,
  case: petition.optional(),
  meeting: meeting.optional(),
  ballots: z.array(ballot).optional(),
  mediation: z
    .object({
      parties: count,
      mediatorDrops: z.boolean().optional(),
      signed: z.boolean(),
      sealed: z.boolean(),
    })
    .optional(),
  followUps: z.array(z.object({ task: words, dueInDays: z.int().min(0).max(3650) })).optional(),
  expect: outcome.optional(),
});
export type Scenario = z.infer<typeof scenarioSchema>;

/** What is wrong with a file; the command ends with 2. */
export class ScenarioFault extends Error {}
