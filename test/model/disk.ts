import * as Y from 'yjs';
import { sql } from '../setup/database.ts';
import { newDocument, printOf } from './print.ts';
import type { Kind } from './writer.ts';

type Row = { bytes: Buffer };

/** The document as PostgreSQL has it: what a snapshot and the edits after it give, and how many there are. */
export const onDisk = async (url: string, name: string, kind: Kind) => {
  const [head] = await sql<{ head: string }>(url, 'select head::text from document where name = $1', [name]);
  const [snapshot] = await sql<{ upto: string; bytes: Buffer }>(
    url,
    'select upto_seq::text as upto, bytes from document_snapshot where name = $1 order by upto_seq desc limit 1',
    [name],
  );
  const tail = await sql<Row>(
    url,
    'select bytes from document_update where name = $1 and seq > $2 order by seq',
    [name, snapshot?.upto ?? '0'],
  );
  const doc = newDocument(kind);
  // All at once and as if written here: edit by edit from elsewhere, Yjs would take away marks that only look needless in
  // between, and this copy would have a history of its own.
  doc.transact((transaction) => {
    for (const { bytes } of snapshot ? [snapshot, ...tail] : tail) Y.applyUpdate(doc, bytes);
    transaction.local = true;
  });
  const whole = Number(snapshot?.upto ?? 0) + tail.length === Number(head?.head ?? 0);
  return {
    doc,
    print: printOf(doc),
    whole,
    isPending: doc.store.pendingStructs !== null || doc.store.pendingDs !== null,
  };
};
