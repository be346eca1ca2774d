import { expect, test } from '@jest/globals';
import { readAgenda } from '@yishiting/shared/meetings/agenda-document.ts';
import { meetingApi } from '@yishiting/shared/meetings/meeting.contract.ts';
import * as Y from 'yjs';
import { closeClients, openPlain } from '../factories/collab.ts';
import { collabServer } from '../factories/collab-place.ts';
import { onDisk } from '../model/disk.ts';
import { marksIn } from '../model/marks.ts';
import { newDocument, printOf, wordsIn } from '../model/print.ts';
import { Round } from '../model/round.ts';

/** `SEED=7 ROUNDS=50 pnpm test collab-model` goes on for longer, from a seed of one's own. */
const SEED = Number(process.env.SEED ?? 1);
const ROUNDS = Number(process.env.ROUNDS ?? 2);
const STEPS = Number(process.env.STEPS ?? 1000);
/** Steps without a wait; then everybody gets a moment to hear. */
const AT_ONCE = 40;

const place = await collabServer({ env: { DOCUMENT_IDLE_MS: '100' } });

const moment = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

const play = async (seed: number) => {
  const round = await Round.start(place.process, seed);
  try {
    const board = async () => {
      const { view } = await round.cast.meeting.chair.call(meetingApi.board, {
        params: { code: round.cast.meeting.code },
      });
      return view;
    };
    const before = await board();
    for (let step = 0; step < STEPS; step += 1) {
      await round.step();
      if (step % AT_ONCE === 0) await moment(150);
      if (step === STEPS >> 1) await round.killServer();
    }
    await round.settle();
    const locked = seed % 2 === 0 ? await round.lockAgenda() : null;
    await round.settle();
    expect(round.cast.faults).toEqual([]);
    expect(round.attackers.outcomes.faults).toEqual([]);

    for (const kind of ['agenda', 'minutes'] as const) {
      const name = round.cast.meeting[kind];
      const fresh = await openPlain(round.cast.place, name, round.cast.meeting.viewer, newDocument(kind));
      const shown = round.cast.local.find(({ writer }) => writer.given.kind === kind)?.writer.doc;
      if (!shown) throw new Error('nobody');
      expect(printOf(fresh.doc)).toBe(printOf(shown));
      expect(round.cast.books[kind].faults(marksIn(wordsIn(fresh.doc)))).toEqual([]);
      expect([...fresh.doc.share.keys()].sort()).toEqual([...newDocument(kind).share.keys()].sort());
      const disk = await onDisk(round.cast.place.database.url, name, kind);
      expect([disk.whole, disk.isPending]).toEqual([true, false]);
      expect(disk.print).toBe(printOf(shown));
      const again = newDocument(kind);
      Y.applyUpdate(again, Y.encodeStateAsUpdate(shown));
      expect(printOf(again)).toBe(printOf(shown));
      if (kind === 'agenda' && locked)
        expect(readAgenda(shown.getArray('items').toJSON(), () => '').map((item) => item.zh)).toEqual(locked);
    }
    const after = await board();
    if (!locked) expect(after).toEqual(before);
    const safe = round.cast.books.agenda.safe + round.cast.books.minutes.safe;
    return { ...round.counts, turnedAway: round.cast.turnedAway, safe, attacks: round.attackers.outcomes };
  } finally {
    closeClients();
    await round.end();
  }
};

test(
  `whatever happens to clients and server, nothing that was acknowledged is lost, and all see the same (SEED=${SEED})`,
  async () => {
    const total: Record<string, number> = {};
    for (let i = 0; i < ROUNDS; i += 1) {
      const seed = SEED + i;
      process.stderr.write(`collab model: SEED=${seed}\n`);
      const { attacks, ...counts } = await play(seed).catch((error: unknown) => {
        throw new Error(`SEED=${seed}: ${String(error instanceof Error ? error.stack : error)}`);
      });
      for (const [key, n] of Object.entries({ ...counts, attacks: attacks.sent, refused: attacks.refused }))
        total[key] = (total[key] ?? 0) + n;
      process.stderr.write(`${JSON.stringify(total)}\n`);
    }
    expect(total.safe).toBeGreaterThan(STEPS / 4);
  },
  60_000 * Math.max(2, ROUNDS),
);
