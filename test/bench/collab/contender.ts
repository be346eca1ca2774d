import type { Child } from '../child.ts';
import type { Dialect } from './dialect.ts';

/** How a client reaches a document: its address, and who it is there. */
export type Door = { port: number; path: string; cookie: string; dialect: Dialect };

/** A document with the people who come to it. */
export type Stage = {
  name: string;
  /** Doors of people who may write, each somebody else. */
  editors: Door[];
  /** Doors of screens that only look. */
  screens: Door[];
  /** What the first editor has to send, for a server that holds nothing by itself. */
  firstWords: Uint8Array | null;
};

export type Wanted = { editors?: number; screens?: number; content?: Uint8Array };

/** A server that takes part in the comparison. */
export type Contender = {
  name: string;
  readonly child: Child;
  /** So many documents, with this content, for so many people each. */
  stages: (count: number, wanted: Wanted) => Promise<Stage[]>;
  /** Milliseconds after the last client has gone until the document is out of memory; null: never. */
  unloadsAfter: number | null;
};

export const OURS = 'ours';

/** Who is measured in one run. `floor`: servers of nothing, beside the same peers. */
export type Field = { ours: Contender; peers: readonly Contender[]; floor: readonly Contender[] };
