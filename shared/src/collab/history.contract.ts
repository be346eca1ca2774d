import * as z from 'zod/mini';
import { id, instant, text } from '../fields.ts';
import { route } from '../route.ts';

/** The documents that people write. */
export const documentKinds = ['agenda', 'minutes'] as const;
export type DocumentKind = (typeof documentKinds)[number];

/**
 * What a version was made at: notice given, agenda locked, ballot opened, ballot closed, minutes given round for comments,
 * signed, asked for by name, and right before another version was brought back.
 */
const versionActs = ['notice', 'lock', 'open', 'close', 'circulate', 'sign', 'request', 'restore'] as const;
export type VersionAct = (typeof versionActs)[number];

/** `requests`: versions made by name and by bringing back, for one document. */
export const versionLimits = { title: 80, requests: 200 } as const;

export const documentVersion = z.object({
  id,
  act: z.enum(versionActs),
  /** Of the ballot that was opened or closed, or of the copy that was given round; null otherwise. */
  number: z.nullable(z.int()),
  /** As it was asked for; empty otherwise. */
  title: z.string(),
  /** The version that was brought back right after this one was made; null otherwise. */
  restores: z.nullable(id),
  /** Name of who did it. */
  by: z.string(),
  at: instant,
  /** Edits of the document up to here: two versions with the same number say the same. */
  seq: z.int(),
  /** SHA-256 of the state, hexadecimal. */
  sha256: z.string(),
});
export type DocumentVersion = z.infer<typeof documentVersion>;

/** A Yjs update with everything that the document was, base64; up to 7 million characters, so its form is not checked. */
const state = z.string();

/** Who wrote: a Yjs client id with the person it is bound to. Several ids can be one person's. */
const author = z.object({ client: z.int(), name: z.string(), colour: z.string() });
export type Author = z.infer<typeof author>;

/** A run of Yjs clocks that somebody took out. */
const erasure = z.object({
  client: z.int(),
  clock: z.int(),
  length: z.int(),
  /** Who took it out. */
  name: z.string(),
  colour: z.string(),
});
export type Erasure = z.infer<typeof erasure>;

const document = z.enum(documentKinds);

export const historyApi = {
  list: route({
    method: 'GET',
    path: '/api/meetings/:id/versions',
    summary: 'Versions of the agenda or the minutes, the latest first',
    query: z.object({ document }),
    reply: z.object({
      versions: z.array(documentVersion),
      /** The caller may name versions and bring them back now. */
      mayWrite: z.boolean(),
    }),
  }),
  name: route({
    method: 'POST',
    path: '/api/meetings/:id/versions',
    summary: 'Keep the agenda or the minutes as they are now, under a name',
    body: z.object({ document, title: text(versionLimits.title) }),
    reply: documentVersion,
    once: true,
  }),
  show: route({
    method: 'GET',
    path: '/api/meetings/:id/versions/:version',
    summary: 'One version, as a Yjs update',
    reply: z.object({ version: documentVersion, state }),
  }),
  compare: route({
    method: 'GET',
    path: '/api/meetings/:id/versions/:version/difference',
    summary: 'Two versions with who wrote what between them',
    /** Without `to`: the document as it is now. */
    query: z.object({ to: z.optional(id) }),
    reply: z.object({
      from: z.object({ version: documentVersion, state }),
      to: z.object({ version: z.nullable(documentVersion), state }),
      authors: z.array(author),
      /** Who took out what, as far as the single edits are still kept. */
      erasures: z.array(erasure),
    }),
  }),
  bringBack: route({
    method: 'POST',
    path: '/api/meetings/:id/versions/:version/bring-back',
    summary: 'Make the document say again what a version says, by a new edit',
    reply: z.object({
      /** Made right before, of what the document said until then. Null when it said the same already. */
      before: z.nullable(documentVersion),
    }),
    once: true,
  }),
};
