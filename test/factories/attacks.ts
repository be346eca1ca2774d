import * as encoding from 'lib0/encoding';
import * as Y from 'yjs';
import { ackFrame, presenceFrame, stepOne, stepTwo, updateFrame } from '../../server/src/collab/frames.ts';
import { addItems } from './collab.ts';
import { gc, item, kind, ofType, skip, type, update, value, words } from './update-by-hand.ts';

/** An id that nobody has, and the client id of somebody else who has written. */
export type Known = { free: number; other: number };
export type Attack = {
  name: string;
  frames: (known: Known) => (Uint8Array | string)[];
  /** Reason of the close; null: what was said is left out, and the socket stays. */
  refusal: string | null;
};

const invalid = 'document.frame-invalid';
const tooLarge = 'document.frame-too-large';
const tooMany = 'request.too-many';

/** The update that an act makes in a document of its own. */
export const updateOf = (act: (doc: Y.Doc) => void, clientID?: number): Uint8Array => {
  const doc = new Y.Doc();
  if (clientID !== undefined) doc.clientID = clientID;
  doc.transact(() => act(doc));
  return Y.encodeStateAsUpdate(doc);
};
export const push = (zh: string) => (doc: Y.Doc) => addItems(doc, zh);

const times = <T>(n: number, make: (i: number) => T): T[] => Array.from({ length: n }, (_, i) => make(i));
const one = (client: number, clock: number, ...structs: Parameters<typeof update>[0][number]['structs']) =>
  updateFrame(update([{ client, clock, structs }]));
const itemIn = (root: string) => item({ root }, kind.type, ofType(type.map));

/** A state vector of this many clients that never were. */
const vectorOf = (clients: number): Uint8Array => {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, clients);
  for (let i = 0; i < clients; i += 1) {
    encoding.writeVarUint(encoder, 1_000_000 + i);
    encoding.writeVarUint(encoder, 2 ** 40);
  }
  return encoding.toUint8Array(encoder);
};

const nested = (depth: number) => {
  const encoder = encoding.createEncoder();
  for (let i = 0; i < depth; i += 1) {
    encoding.writeUint8(encoder, 117);
    encoding.writeVarUint(encoder, 1);
  }
  encoding.writeUint8(encoder, 126);
  return encoding.toUint8Array(encoder);
};

/** Frames whose length claims more than there is, or whose numbers never end. */
const endless = new Uint8Array([0, 2, ...times(60, () => 255)]);
const claimsMore = new Uint8Array([0, 2, 255, 255, 255, 255, 15, 1, 1]);

const presence = (client: number, clock: number, state: unknown) =>
  presenceFrame([{ client, clock, state: JSON.stringify(state) }]);

/** Written beforehand: whoever measures how long others wait must not wait for this. */
const strangersOf = (n: number) =>
  update(times(n, (i) => ({ client: 1_000_000 + i, clock: 0, structs: [gc(1)] })));
const strangers = { few: strangersOf(20_000), some: strangersOf(120_000), many: strangersOf(220_000) };
const vectors = { few: vectorOf(20_000), many: vectorOf(40_000) };

/** What was reproduced against Yjs servers, each by the name it has there, on an agenda that one may write in. */
export const attacks: Attack[] = [
  {
    name: 'a clock gap in a whole answer',
    frames: ({ free }) => [stepTwo(update([{ client: free, clock: 5, structs: [itemIn('items')] }]))],
    refusal: invalid,
  },
  {
    name: 'pending structs that pile up, gap after gap',
    frames: ({ free }) => times(40, (i) => one(free, 5 + i, gc(1))),
    refusal: tooMany,
  },
  {
    name: 'a hole that says it is one',
    frames: ({ free }) => times(40, () => one(free, 0, itemIn('items'), skip(4), itemIn('items'))),
    refusal: tooMany,
  },
  {
    name: '10 kB of nesting',
    frames: ({ free }) => [
      one(
        free,
        0,
        itemIn('items'),
        item({ parent: [free, 0], key: 'proposer' }, kind.any, (e) => {
          encoding.writeVarUint(e, 1);
          encoding.writeUint8Array(e, nested(5000));
        }),
      ),
    ],
    refusal: invalid,
  },
  {
    name: 'a clock of 2^50 in 15 bytes',
    frames: ({ free }) => [one(free, 0, gc(2 ** 50))],
    refusal: invalid,
  },
  {
    name: 'a first clock of 2^50',
    frames: ({ free }) => times(25, () => one(free, 2 ** 50, gc(1))),
    refusal: invalid,
  },
  {
    name: '1.4 MB of clients that never were',
    frames: () => [stepTwo(strangers.many)],
    refusal: tooLarge,
  },
  {
    name: '840 kB of clients that never were',
    frames: () => [stepTwo(strangers.some)],
    refusal: tooLarge,
  },
  {
    name: '200 kB of clients that never were',
    frames: () => [updateFrame(strangers.few)],
    refusal: tooLarge,
  },
  {
    name: "another's client id",
    frames: ({ other }) => [
      one(other, 0, itemIn('items')),
      one(other, 100_000, itemIn('items')),
      ...times(25, () => one(other, 9_000_000, itemIn('items'))),
    ],
    refusal: invalid,
  },
  {
    name: 'two contents under one client id and clock',
    frames: ({ other }) => [
      one(other, 0, itemIn('items'), item({ parent: [other, 0], key: 'id' }, kind.any, value('another'))),
    ],
    refusal: null,
  },
  {
    name: 'a forbidden root',
    frames: ({ free }) => [one(free, 0, item({ root: 'votes', key: 'yes' }, kind.any, value(999)))],
    refusal: invalid,
  },
  {
    name: 'a forbidden root that has the name of what every object has',
    frames: ({ free }) => [one(free, 0, itemIn('__proto__'))],
    refusal: invalid,
  },
  {
    name: 'the root of another kind of document',
    frames: ({ free }) => [one(free, 0, itemIn('body'))],
    refusal: invalid,
  },
  {
    name: 'a key of the server',
    frames: ({ free }) => [
      one(free, 0, itemIn('items'), item({ parent: [free, 0], key: 'tally' }, kind.any, value(999))),
    ],
    refusal: invalid,
  },
  ...['constructor', '__proto__'].map((key) => ({
    name: `a key that every object has: ${key}`,
    frames: ({ free }: Known) => [
      one(free, 0, itemIn('items'), item({ parent: [free, 0], key }, kind.any, value(999))),
    ],
    refusal: invalid,
  })),
  {
    name: 'a document inside the document',
    frames: ({ free }) => [
      one(
        free,
        0,
        item({ root: 'items' }, kind.doc, (e) => {
          encoding.writeVarString(e, 'x');
          encoding.writeAny(e, {});
        }),
      ),
    ],
    refusal: invalid,
  },
  {
    name: 'a text larger than an edit may be',
    frames: ({ free }) => [one(free, 0, item({ root: 'items' }, kind.string, words('x'.repeat(300_000))))],
    refusal: tooLarge,
  },
  { name: 'a frame larger than any', frames: () => [new Uint8Array(2 * 1024 * 1024)], refusal: tooLarge },
  { name: 'lengths that never end', frames: () => [endless], refusal: invalid },
  { name: 'a length that claims more than there is', frames: () => [claimsMore], refusal: invalid },
  {
    name: 'two messages in one frame',
    frames: () => [new Uint8Array([...stepOne(new Uint8Array([0])), ...stepOne(new Uint8Array([0]))])],
    refusal: invalid,
  },
  { name: 'an empty frame', frames: () => [new Uint8Array()], refusal: invalid },
  { name: 'a text frame', frames: () => ['{"type":"sync"}'], refusal: invalid },
  { name: 'a type of frame that nobody knows', frames: () => [new Uint8Array([77, 1, 2])], refusal: invalid },
  {
    name: 'a type of frame with a number of its own',
    frames: () => [new Uint8Array([0, 9, 0])],
    refusal: invalid,
  },
  { name: 'an ack, which only the server gives', frames: () => [ackFrame(9)], refusal: invalid },
  { name: 'a vector bomb', frames: () => [stepOne(vectors.few)], refusal: null },
  { name: 'a vector bomb larger than an edit', frames: () => [stepOne(vectors.many)], refusal: tooLarge },
  {
    name: 'a vector that claims billions',
    frames: () => [stepOne(new Uint8Array([255, 255, 255, 255, 15]))],
    refusal: invalid,
  },
  {
    name: 'vectors without end',
    frames: () => times(40, () => stepOne(new Uint8Array([0]))),
    refusal: tooMany,
  },
  {
    name: 'more frames than anybody types',
    frames: () => times(60, () => updateFrame(new Uint8Array([0, 0]))),
    refusal: tooMany,
  },
  {
    name: 'an awareness clock of 2^40 for somebody else',
    frames: ({ other }) => [presence(other, 2 ** 40, { user: { name: 'x' } })],
    refusal: null,
  },
  {
    name: 'thousands of presences that never were',
    frames: () => [presenceFrame(times(3000, (i) => ({ client: 5000 + i, clock: 1, state: '{}' })))],
    refusal: invalid,
  },
  {
    name: 'departed presences that pile up',
    frames: ({ free }) => times(200, (i) => presence(free + i, i, null)),
    refusal: tooMany,
  },
  {
    name: 'presence of 3 kB',
    frames: ({ free }) => [presence(free, 1, { cursor: 'x'.repeat(3000) })],
    refusal: tooLarge,
  },
  { name: 'presence that is no object', frames: ({ free }) => [presence(free, 1, 'x')], refusal: invalid },
  {
    name: 'presence that is no JSON',
    frames: ({ free }) => [presenceFrame([{ client: free, clock: 1, state: '{' }])],
    refusal: invalid,
  },
];
