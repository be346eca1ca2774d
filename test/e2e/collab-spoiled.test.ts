import { afterEach, expect, jest, test } from '@jest/globals';
import * as Y from 'yjs';
import { DocumentStore } from '../../server/src/collab/document.store.ts';
import { EditRoom } from '../../server/src/collab/edit-room.ts';
import { updateFrame } from '../../server/src/collab/frames.ts';
import { Ledger } from '../../server/src/collab/ledger.ts';
import { push, updateOf } from '../factories/attacks.ts';
import { agendaOf, openPlain, openRaw, planMeeting } from '../factories/collab.ts';
import { collabApp } from '../factories/collab-place.ts';
import { addDevice } from '../factories/staff.ts';
import { onDisk } from '../model/disk.ts';
import { until } from '../setup/until.ts';

const app = await collabApp();
afterEach(() => {
  jest.restoreAllMocks();
});

/** An edit on one that nobody else has. */
const holed = (): Uint8Array => {
  const doc = new Y.Doc();
  push('无人有')(doc);
  const before = Y.encodeStateVector(doc);
  push('后来的')(doc);
  return Y.encodeStateAsUpdate(doc, before);
};

/** A guard that takes this one update for a good one. */
const letThrough = (bad: Uint8Array): void => {
  const { take } = Ledger.prototype;
  jest.spyOn(Ledger.prototype, 'take').mockImplementation(function (this: Ledger, writer, session, update) {
    if (!Buffer.from(bad).equals(update)) return take.call(this, writer, session, update);
    this.document.apply(update);
    return 'taken';
  });
};

/** A guard that fails over this one update as no guard should. */
const stumbleOver = (bad: Uint8Array): void => {
  const { take } = Ledger.prototype;
  jest.spyOn(Ledger.prototype, 'take').mockImplementation(function (this: Ledger, writer, session, update) {
    if (Buffer.from(bad).equals(update)) throw new TypeError('cannot read this');
    return take.call(this, writer, session, update);
  });
};

/** The next round waits at the disk until it is let go on. */
const holdRound = () => {
  const store = app.app.get(DocumentStore);
  const append = store.append.bind(store);
  const gate = Promise.withResolvers<void>();
  const held = jest.spyOn(store, 'append').mockImplementationOnce(async (...given) => {
    await gate.promise;
    return append(...given);
  });
  return { isHeld: () => held.mock.calls.length > 0, letGo: gate.resolve, rounds: () => held.mock.calls };
};

const faults = [
  ['leaves something pending', letThrough],
  ['the guard itself fails over', stumbleOver],
] as const;

test.each(faults)(
  'what %s costs its sender the connection, and the document is read again from disk',
  async (_, guard) => {
    const meeting = await planMeeting(app);
    const viewer = await openPlain(app, meeting.agenda, meeting.viewer);
    const chair = await openRaw(app, meeting.agenda, meeting.chair, '?acks=1');
    const recorder = await openRaw(app, meeting.agenda, meeting.recorder, '?acks=1');
    const bad = await openRaw(app, meeting.agenda, await addDevice(app, meeting.recorder.accountId));
    const spoiling = holed();
    guard(spoiling);
    const round = holdRound();
    const heard = jest.spyOn(EditRoom.prototype, 'hear');
    const reload = jest.spyOn(Ledger.prototype, 'reload');
    const updates = () => heard.mock.calls.filter(([, { type }]) => type === 'update').length;
    const say = async (who: typeof chair, update: Uint8Array) => {
      const before = updates();
      who.send(updateFrame(update));
      await until('heard', () => updates() > before);
    };

    await say(chair, updateOf(push('先来')));
    await until('a round under way', round.isHeld);
    await say(recorder, updateOf(push('同轮在前')));
    await say(bad, spoiling);
    await say(chair, updateOf(push('同轮在后')));
    round.letGo();

    expect(await bad.closed()).toEqual({ code: 4400, reason: 'document.frame-invalid' });
    const acked = ({ frames }: typeof chair, n: number) => frames.some((f) => f[0] === 100 && f[1] === n);
    await until('both acks', () => acked(chair, 2) && acked(recorder, 1));
    expect(reload).toHaveBeenCalledTimes(1);
    expect(round.rounds().map(([, edits]) => edits.length)).toEqual([1, 2]);
    await until('all at the viewer', () => agendaOf(viewer.doc).length === 3);
    const disk = await onDisk(app.database.url, meeting.agenda, 'agenda');
    expect(disk).toMatchObject({ isPending: false, whole: true });
    const late = await openPlain(app, meeting.agenda, meeting.chair);
    const states = [disk.doc, viewer.doc, late.doc].map((doc) => Buffer.from(Y.encodeStateAsUpdate(doc)));
    expect(states[1]).toEqual(states[0]);
    expect(states[2]).toEqual(states[0]);
    expect([...agendaOf(disk.doc)].sort()).toEqual(['先来', '同轮在前', '同轮在后'].sort());
    expect([chair, recorder].every(({ isOpen }) => isOpen())).toBe(true);
    expect(viewer.closes).toEqual([]);
  },
);
