import * as Y from 'yjs';

/** Characters side by side, as Yjs counts them. */
type Range = [client: number, clock: number, length: number];
/** What one person took out in the edits up to `seq`. */
export type Erasures = { seq: string; owner: string; ranges: Range[] };

type DeleteSet = ReturnType<typeof Y.createDeleteSet>;

/** `upTo`: the sequence under which it is summed up. `account`: of the session that sent it, if any. */
export type ErasingEdit = { upTo: string; bytes: Buffer; account: string | null };

/** An update ends with what it deletes: with a zero where that is nothing, and else never. */
export const ERASES = 'get_byte(u.bytes, length(u.bytes) - 1) <> 0';

/**
 * Sums up who took out what. An edit stands in the name of the session that sent it; the server's own edits in that of
 * the client id they write.
 */
export const erasuresOf = (
  edits: readonly ErasingEdit[],
  ownerOf: (client: number) => string | undefined,
): Erasures[] => {
  const found = new Map<string, { seq: string; owner: string; parts: DeleteSet[] }>();
  for (const { upTo, bytes, account } of edits) {
    const { structs, ds } = Y.decodeUpdate(bytes);
    const owner = account ? `account:${account}` : ownerOf(structs[0]?.id.client ?? -1);
    if (!owner) continue;
    const key = `${upTo} ${owner}`;
    const known = found.get(key);
    if (known) known.parts.push(ds);
    else found.set(key, { seq: upTo, owner, parts: [ds] });
  }
  return [...found.values()].map(({ seq, owner, parts }) => ({
    seq,
    owner,
    ranges: [...Y.mergeDeleteSets(parts).clients].flatMap(([client, ranges]) =>
      ranges.map(({ clock, len }): Range => [client, clock, len]),
    ),
  }));
};
