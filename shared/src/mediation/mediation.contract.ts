import * as z from 'zod/mini';
import { day, id, instant, text } from '../fields.ts';
import { route } from '../route.ts';
import { agreementStates, signerRoles } from './agreement-state.ts';

export const agreementLimits = { text: 5000, paper: 120, parties: 20, mediators: 5 } as const;

const signer = z.object({
  id,
  role: z.enum(signerRoles),
  name: z.string(),
  household: z.string(),
  /** The reader holds the seat of this person and may sign for it now. */
  mine: z.boolean(),
  /** `paper`: where the signed sheet is; empty for who signed on the own phone. */
  signed: z.nullable(z.object({ at: instant, paper: z.string() })),
});
export type AgreementSignerView = z.infer<typeof signer>;

export const agreementView = z.object({
  id,
  meetingId: id,
  /** Whose mediation committee seals it. */
  village: z.string(),
  /** From 1; each new wording is another one, which nobody has signed. */
  version: z.int(),
  /** `桃源村调〔2026〕3号`; empty before the seal. */
  number: z.string(),
  /** Facts, what is in dispute, and each party's responsibility. */
  facts: z.string(),
  /** What the parties agreed on. */
  terms: z.string(),
  /** How it is done and until when. */
  performance: z.string(),
  by: z.string(),
  at: instant,
  state: z.enum(agreementStates),
  signers: z.array(signer),
  seal: z.nullable(
    z.object({
      by: z.string(),
      at: instant,
      /** Until when the parties may ask a court together to confirm it: 30 days (ML 33). */
      confirmUntil: day,
      settledCase: z.boolean(),
    }),
  ),
});
export type AgreementView = z.infer<typeof agreementView>;

export const mediationView = z.object({
  /** The wording that counts; null before the first, and for who is no party to it. */
  agreement: z.nullable(agreementView),
  mayWrite: z.boolean(),
  maySeal: z.boolean(),
  /** Who can be named in it; empty for who does not write it. */
  parties: z.array(z.object({ entryId: id, name: z.string(), household: z.string() })),
  mediators: z.array(z.object({ attendanceId: id, name: z.string() })),
  /** The case of the meeting, and whether it can be settled from where it stands; null for who may not know. */
  case: z.nullable(z.object({ number: z.string(), maySettle: z.boolean() })),
});
export type MediationView = z.infer<typeof mediationView>;

const words = text(agreementLimits.text);

/** The written agreement of a mediation (People's Mediation Law, arts. 28, 29, 33). Nothing of it is ever public. */
export const mediationApi = {
  view: route({
    method: 'GET',
    path: '/api/meetings/:id/mediation',
    summary: 'The mediation agreement, for its parties, its mediators and those who write it',
    reply: mediationView,
  }),
  draft: route({
    method: 'POST',
    path: '/api/meetings/:id/mediation',
    once: true,
    summary: 'Write the agreement, or word it anew; a new wording is signed from the beginning',
    body: z.object({
      /** Version on the writer's screen, 0 for none: what another wrote meanwhile is not written over. */
      after: z.int().check(z.minimum(0)),
      facts: words,
      terms: words,
      performance: words,
      parties: z.array(id).check(z.minLength(2), z.maxLength(agreementLimits.parties)),
      mediators: z.array(id).check(z.minLength(1), z.maxLength(agreementLimits.mediators)),
    }),
    reply: mediationView,
  }),
  sign: route({
    method: 'POST',
    path: '/api/agreements/:id/sign',
    once: true,
    summary: 'A party or mediator signs this wording with the phone that holds the own seat',
    body: z.object({ signerId: id }),
    reply: mediationView,
  }),
  signOnPaper: route({
    method: 'POST',
    path: '/api/agreements/:id/paper',
    once: true,
    summary: 'Note that somebody signed this wording on paper, and where the sheet is',
    body: z.object({ signerId: id, paper: text(agreementLimits.paper) }),
    reply: mediationView,
  }),
  seal: route({
    method: 'POST',
    path: '/api/agreements/:id/seal',
    once: true,
    summary:
      'The mediation committee puts its seal: the agreement takes effect and the case may be settled by it',
    body: z.object({ settlesCase: z.boolean() }),
    reply: mediationView,
  }),
};
