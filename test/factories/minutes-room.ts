import { docName } from '@yishiting/shared/doc-names.ts';
import type { MinutesBlock } from '@yishiting/shared/minutes/paper.ts';
import {
  type signingApi as Api,
  type MinutesView,
  type SignerRole,
  signingApi,
} from '@yishiting/shared/minutes/signing.contract.ts';
import type { Body } from '@yishiting/shared/route.ts';
import * as Y from 'yjs';
import { Documents } from '../../server/src/collab/index.ts';
import { Database } from '../../server/src/database/database.ts';
import type { TestApp } from '../setup/app.ts';
import type { Caller } from '../setup/client.ts';
import { sql } from '../setup/database.ts';
import { addClosedBallot, addMeeting } from './meeting.ts';
import { addDevice, addPerson, addVillage, appoint, giveSeat } from './staff.ts';

type Given = { step?: string; lines?: string[]; caseId?: string; title?: string; motion?: string };
type Proposal = Body<(typeof Api)['propose']>;

export const paragraph = (words: string): Y.XmlElement => {
  const made = new Y.XmlElement('paragraph');
  made.insert(0, [new Y.XmlText(words)]);
  return made;
};

/** A closed meeting with a ballot, its staff, and minutes of a few lines; what people do with them by the public routes. */
export const minutesRoom = async (place: TestApp, given: Given = {}) => {
  const village = await addVillage(place);
  const meeting = await addMeeting(place, village, { step: 'closed', ...given });
  const ballotId = await addClosedBallot(place, meeting, given);
  const person = async (name: string, role: 'chair' | 'recorder' | 'supervisor' | 'teller') => {
    const someone = await addPerson(place, { name });
    await appoint(place, meeting.id, someone.accountId, role);
    return someone;
  };
  const chair = await person('王主持', 'chair');
  const recorder = await person('李记录', 'recorder');
  const supervisor = await person('郑监督', 'supervisor');
  const teller = await person('钱计票', 'teller');

  const params = { id: meeting.id };
  const name = docName({ meetingId: meeting.id, kind: 'minutes' });
  for (const kind of ['agenda', 'minutes'] as const)
    await sql(place.database.url, 'insert into document (name, meeting_id) values ($1, $2)', [
      docName({ meetingId: meeting.id, kind }),
      meeting.id,
    ]);

  /** An edit of the shared text, on disk and on every open screen. */
  const edit = async (change: (body: Y.XmlFragment) => void) => {
    const documents = place.app.get(Documents);
    await place.app
      .get(Database)
      .write((em) =>
        documents.edit(em, name, { owner: 'server' }, (doc) => change(doc.getXmlFragment('body'))),
      );
    await documents.show(name);
  };
  const vote = new Y.XmlElement('vote');
  vote.setAttribute('ballotId', ballotId);
  const lines = given.lines ?? ['会议由王主持主持。', '赵一说明路灯停用的情况。'];
  await edit((body) => body.insert(0, [...lines.map(paragraph), new Y.XmlElement('attendance'), vote]));

  let seats = 0;
  /** A resident in the hall, with a phone. */
  const attendee = async (who: string, guestRole: string | null = null) => {
    seats += 1;
    const run = (text: string, values: unknown[]) => sql<{ id: string }>(place.database.url, text, values);
    const [entry] = guestRole
      ? []
      : await run(
          'insert into roster_entry (meeting_id, ordinal, name, household) values ($1, $2, $3, $4) returning id',
          [meeting.id, seats, who, `${seats}号`],
        );
    const [row] = await run(
      `insert into attendance (meeting_id, entry_id, name, household, guest_role, how, channel, state)
       values ($1, $2, $3, $4, $5, 'onsite', 'phone', 'present') returning id`,
      [meeting.id, entry?.id ?? null, who, `${seats}号`, guestRole],
    );
    const attendanceId = row?.id ?? '';
    const device = await addDevice(place);
    await giveSeat(place, device, attendanceId);
    return { ...device, attendanceId };
  };

  const view = (by: Caller = recorder) => by.call(signingApi.view, { params });
  const circulate = (by: Caller = recorder) => by.call(signingApi.circulate, { params });
  const propose = (by: Caller & { attendanceId?: string }, body: Omit<Proposal, 'attendanceId'>) => {
    const { attendanceId } = by;
    return by.call(signingApi.propose, {
      params,
      body: { ...body, ...(attendanceId ? { attendanceId } : {}) },
    });
  };
  const decide = (id: string, verdict: 'accept' | 'byHand' | 'reject', reason = '', by: Caller = recorder) =>
    by.call(signingApi.decide, { params: { id }, body: { verdict, reason } });
  const begin = (by: Caller = recorder) => by.call(signingApi.begin, { params });
  const sign = (by: Caller, role: SignerRole, hash: string) =>
    by.call(signingApi.sign, { params, body: { role, hash } });
  const decline = (by: Caller, role: SignerRole, reason: string) =>
    by.call(signingApi.decline, { params, body: { role, reason } });
  const reopen = (reason = '漏了一段', by: Caller = recorder) =>
    by.call(signingApi.reopen, { params, body: { reason } });
  const paper = (by: Caller = recorder) => by.call(signingApi.paper, { params });
  const correct = (text: string, by: Caller = recorder) =>
    by.call(signingApi.correct, { params, body: { text, reason: '笔误' } });
  const confirm = (id: string, by: Caller) => by.call(signingApi.confirm, { params: { id } });

  /** Circulated and laid out: the hash that is to be signed. */
  const laidOut = async (): Promise<string> => {
    await circulate();
    return hashOf(await begin());
  };
  /** Signed by all three. */
  const frozen = async (): Promise<string> => {
    const hash = await laidOut();
    await sign(chair, 'chair', hash);
    await sign(recorder, 'recorder', hash);
    await sign(supervisor, 'supervisor', hash);
    return hash;
  };
  const people = { chair, recorder, supervisor, teller, attendee };
  const acts = { view, circulate, propose, decide, begin, sign, decline, reopen, paper, correct, confirm };
  return { meeting, village, name, ballotId, edit, laidOut, frozen, ...people, ...acts };
};
export type MinutesRoom = Awaited<ReturnType<typeof minutesRoom>>;

export const hashOf = ({ copy }: MinutesView): string => {
  if (!copy) throw new Error('nothing is laid out');
  return copy.hash;
};

export const blockOf = ({ circulation }: MinutesView, words: string): MinutesBlock => {
  const block = circulation?.blocks.find(({ text }) => text.includes(words));
  if (!block) throw new Error(`no block says ${words}`);
  return block;
};
