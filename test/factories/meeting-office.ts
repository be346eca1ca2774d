import type { StaffRole } from '@yishiting/shared/actor.ts';
import { ballotApi } from '@yishiting/shared/ballots/ballot.contract.ts';
import { docName } from '@yishiting/shared/doc-names.ts';
import { attendanceApi } from '@yishiting/shared/meetings/attendance.contract.ts';
import { meetingApi, rosterApi } from '@yishiting/shared/meetings/meeting.contract.ts';
import type { Step } from '@yishiting/shared/meetings/run-sheet.ts';
import type { Body } from '@yishiting/shared/route.ts';
import * as Y from 'yjs';
import { Clock } from '../../server/src/platform/clock.ts';
import type { TestApp } from '../setup/app.ts';
import { type Caller, caller } from '../setup/client.ts';
import { sql } from '../setup/database.ts';
import { addPerson, addVillage, appoint, type Person } from './staff.ts';

type Plan = Partial<Body<typeof meetingApi.plan>>;

/** `n` lines of a roster: 村民1, 1号, … */
export const csvOf = (n: number, area?: (i: number) => string): string =>
  [
    area ? '姓名,户,面积' : '姓名,户',
    ...Array.from({ length: n }, (_, i) => `村民${i + 1},${i + 1}号${area ? `,${area(i)}` : ''}`),
  ].join('\n');

/** A village with its secretary, and what is done there to bring a meeting about, through the public routes. */
export const meetingOffice = async (place: TestApp) => {
  const village = await addVillage(place);
  const secretary = await addPerson(place, {
    name: '李书记',
    roles: ['villageSecretary'],
    villageId: village.id,
  });

  const goTo = (day: string, time = '12:00') => place.app.get(Clock).set(new Date(`${day}T${time}:00+08:00`));

  const plan = (given: Plan = {}, by: Caller = secretary) =>
    by.call(meetingApi.plan, {
      body: {
        villageId: village.id,
        kind: 'decision',
        rule: 'VRA',
        title: '路灯分摊会',
        place: '村委会院坝',
        heldAt: '2026-05-09T19:30:00+08:00',
        ...given,
      },
    });

  /** Somebody of the village with a role in the meeting. */
  const staff = async (meetingId: string, role: StaffRole, name = `工作人员${role}`): Promise<Person> => {
    const person = await addPerson(place, { name });
    await appoint(place, meetingId, person.accountId, role);
    return person;
  };

  const importRoster = (id: string, csv: string, more: { dryRun?: boolean } = {}) =>
    secretary.call(rosterApi.import, { params: { id }, body: { csv, ...more } });

  const roster = (id: string) => secretary.call(rosterApi.list, { params: { id } });

  /** Entry ids by place on the list, from 1. */
  const entries = async (id: string) => ['', ...(await roster(id)).map((entry) => entry.id)];

  const slips = (id: string, entryIds?: string[]) =>
    secretary.call(rosterApi.slips, { params: { id }, body: { entryIds } });

  /** A phone that has opened the meeting, in the hall or at home. */
  const phone = async (code: string): Promise<Caller> => {
    const device = caller(place.url);
    await device.call(attendanceApi.open, { params: { code } });
    return device;
  };

  const checkIn = (id: string, entryIds: string[], more: Partial<Body<typeof attendanceApi.checkIn>> = {}) =>
    secretary.call(attendanceApi.checkIn, {
      params: { id },
      body: { entryIds, how: 'onsite', channel: 'hands', ...more },
    });

  const step = (id: string, from: Step, to: Step, itemId?: string) =>
    secretary.call(meetingApi.step, { params: { id }, body: { from, to, itemId } });

  const detail = (id: string, by: Caller = secretary) => by.call(meetingApi.detail, { params: { id } });
  const lock = (id: string) => secretary.call(meetingApi.lockAgenda, { params: { id } });
  const giveNotice = (id: string, shortReason?: string) =>
    secretary.call(meetingApi.giveNotice, { params: { id }, body: { shortReason } });
  const board = async (code: string) =>
    (await caller(place.url).call(meetingApi.board, { params: { code } })).view;

  /** Writes agenda items as an editor's first update would, straight into the document's log. */
  const writeAgenda = async (meetingId: string, ...titles: string[]) => {
    const doc = new Y.Doc();
    const items = doc.getArray('items');
    for (const zh of titles) {
      const item = new Y.Map<unknown>();
      item.set('id', crypto.randomUUID());
      item.set('zh', new Y.Text(zh));
      item.set('en', new Y.Text());
      item.set('linksCase', false);
      item.set('minutes', null);
      items.push([item]);
    }
    const name = docName({ meetingId, kind: 'agenda' });
    await sql(
      place.database.url,
      `with head as (update document set head = head + 1 where name = $1 returning head)
       insert into document_update (name, seq, bytes) select $1, head, $2 from head`,
      [name, Buffer.from(Y.encodeStateAsUpdate(doc))],
    );
  };

  /** A meeting whose hall is about to fill: noticed, agenda locked, `n` units on the roster. */
  const ready = async (n: number, given: Plan = {}) => {
    goTo('2026-04-20');
    const meeting = await plan(given);
    await giveNotice(meeting.id);
    await writeAgenda(meeting.id, '路灯电费怎么分摊', '公交站迁移');
    await lock(meeting.id);
    await importRoster(meeting.id, csvOf(n, given.rule?.startsWith('OWN') ? () => '89.50' : undefined));
    goTo('2026-05-09', '19:00');
    return { ...meeting, entries: await entries(meeting.id) };
  };

  /** Calls the first item, and opens a named ballot on it for each text that is asked for then. */
  const discuss = async (id: string) => {
    const [item] = (await step(id, 'checkin', 'item')).agenda.items;
    await step(id, 'item', 'discussion');
    return async (zh: string) => {
      const body = { itemId: item?.id ?? '', motion: { zh }, secrecy: 'named' as const };
      const draft = await secretary.call(ballotApi.propose, { params: { id }, body });
      return secretary.call(ballotApi.open, { params: { id: draft.id }, body: {} });
    };
  };

  const doings = { plan, staff, importRoster, roster, entries, slips, phone, checkIn, step, detail, lock };
  return { village, secretary, goTo, giveNotice, board, writeAgenda, ready, discuss, ...doings };
};
export type MeetingOffice = Awaited<ReturnType<typeof meetingOffice>>;
