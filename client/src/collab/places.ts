import * as Y from 'yjs';

type Struct = Y.Item | Y.GC;

const endOf = (struct: Struct): number => struct.id.clock + struct.length;

/**
 * The part of a document that a person would point at, by the id of its item (`client:clock`): an item of the agenda,
 * a paragraph of the minutes. Null for what was deleted and forgotten.
 */
const placeOf = (struct: Struct): string | null => {
  if (!(struct instanceof Y.Item)) return null;
  let item = struct;
  while (item.parent instanceof Y.AbstractType && item.parent._item) item = item.parent._item;
  return `${item.id.client}:${item.id.clock}`;
};

/** The structs of a client that cover a range of clocks. */
function* between(doc: Y.Doc, client: number, from: number, to: number): Generator<Struct> {
  const structs = doc.store.clients.get(client) as Struct[] | undefined;
  if (!structs || from >= to || from >= Y.getState(doc.store, client)) return;
  for (let i = Y.findIndexSS(structs, from); i < structs.length; i += 1) {
    const struct = structs[i];
    if (!struct || struct.id.clock >= to) return;
    yield struct;
  }
}

const placesOf = (structs: Iterable<Struct>, places: Set<string>): void => {
  for (const struct of structs) {
    const place = placeOf(struct);
    if (place) places.add(place);
  }
};

/** The places in which a transaction inserted or deleted something. */
export const touchedBy = ({ doc, beforeState, afterState, deleteSet }: Y.Transaction): Set<string> => {
  const places = new Set<string>();
  for (const [client, clock] of afterState)
    placesOf(between(doc, client, beforeState.get(client) ?? 0, clock), places);
  for (const [client, ranges] of deleteSet.clients)
    for (const { clock, len } of ranges) placesOf(between(doc, client, clock, clock + len), places);
  return places;
};

/** The places with something that a server of this state vector has not. */
export const insertedBeyond = (doc: Y.Doc, vector: ReadonlyMap<number, number>): Set<string> => {
  const places = new Set<string>();
  for (const client of doc.store.clients.keys())
    placesOf(between(doc, client, vector.get(client) ?? 0, Y.getState(doc.store, client)), places);
  return places;
};

/** The places that differ from a snapshot of an earlier time, by insertions or deletions. */
export const changedBeyond = (doc: Y.Doc, { sv, ds }: Y.Snapshot): Set<string> => {
  const places = insertedBeyond(doc, sv);
  const isKnown = (client: number, from: number, to: number) =>
    ds.clients.get(client)?.some(({ clock, len }) => clock <= from && to <= clock + len) ?? false;
  for (const [client, ranges] of Y.createDeleteSetFromStructStore(doc.store).clients)
    for (const { clock, len } of ranges) {
      // Most ranges are as they were.
      if (isKnown(client, clock, clock + len)) continue;
      const structs = [...between(doc, client, clock, clock + len)];
      placesOf(
        structs.filter((struct) => !isKnown(client, struct.id.clock, endOf(struct))),
        places,
      );
    }
  return places;
};
