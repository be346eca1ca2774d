import { type Kind, Writer, type WriterGiven } from './writer.ts';

/** What the test says to a page in a process of its own, and what it hears from there. */
export type ToPage =
  | { say: 'open'; given: WriterGiven }
  | { say: 'edit'; id: string; seed: number; n: number }
  | { say: 'disconnect' | 'reconnect' | 'cut' | 'crawl' | 'pause' | 'resume' | 'renew'; id: string }
  | { say: 'look'; id: string; question: number };
export type FromPage =
  | { told: 'made' | 'saved'; id: string; effects: string[] }
  | { told: 'turnedAway'; id: string; reason: string }
  | { told: 'look'; question: number; look: Look };

/** A client as it is now. */
export type Look = { print: string; unsaved: number; isConnected: boolean; mayWrite: boolean; kind: Kind };

export const look = (writer: Writer): Look => ({
  print: writer.print(),
  unsaved: writer.unsaved,
  isConnected: writer.isConnected,
  mayWrite: writer.mayWrite,
  kind: writer.given.kind,
});
