import { randomBytes } from 'node:crypto';
import { expect, test } from '@jest/globals';
import type { SeatView } from '@yishiting/shared/meetings/attendance.contract.ts';
import { Database } from '../../server/src/database/database.ts';
import { Announcer, Changes } from '../../server/src/live/index.ts';
import { Seats } from '../../server/src/meetings/index.ts';
import { meetingOffice } from '../factories/meeting-office.ts';
import { ownApp } from '../setup/app.ts';
import { sql } from '../setup/database.ts';
import { until } from '../setup/until.ts';

const place = await ownApp();
const office = await meetingOffice(place);

/** Gives each present seat a device of its own; returns the seats. */
const giveDevices = async (meetingId: string): Promise<string[]> => {
  const rows = await sql<{ id: string }>(
    place.database.url,
    "select id from attendance where meeting_id = $1 and state = 'present'",
    [meetingId],
  );
  for (const { id } of rows)
    await sql(
      place.database.url,
      `with s as (insert into session (token_hash, created_at, seen_at, ends_at) values ($2, now(), now(), now() + interval '1 day') returning id)
       update attendance set session_id = s.id from s where attendance.id = $1`,
      [id, randomBytes(32)],
    );
  return rows.map((row) => row.id);
};

/** A desk of seats whose announcements and questions to the ballots are written down. */
const seatsOfTheirOwn = () => {
  const [announcer, changes] = [new Announcer(), new Changes()];
  const told: SeatView[][] = [];
  announcer.seats = (_session, _meeting, seats) => {
    told.push(seats);
  };
  const asked: number[] = [];
  const seats = new Seats(place.app.get(Database), announcer, changes);
  seats.contribute(async (_em, _meetingId, wanted) => {
    asked.push(wanted.length);
    return new Map();
  });
  return { changes, told, asked };
};

test('200 votes on 200 phones are a handful of questions to the database, not 200', async () => {
  const hall = await office.ready(200);
  await office.checkIn(hall.id, hall.entries.slice(1));
  const ids = await giveDevices(hall.id);
  const { changes, told, asked } = seatsOfTheirOwn();
  for (const id of ids) changes.tell({ meetingId: hall.id, what: 'ballot', seats: [id] });
  await until('every phone', () => told.length === 200);
  expect(asked.length).toBeLessThanOrEqual(3);
  expect(new Set(told.map(([seat]) => seat?.attendanceId)).size).toBe(200);
});

test('a vote is told to the phone that cast it, an opened ballot to all', async () => {
  const hall = await office.ready(5);
  await office.checkIn(hall.id, hall.entries.slice(1));
  const [one = ''] = await giveDevices(hall.id);
  const { changes, told } = seatsOfTheirOwn();
  changes.tell({ meetingId: hall.id, what: 'ballot', seats: [one] });
  await until('the voter', () => told.length > 0);
  expect(told).toMatchObject([[{ attendanceId: one }]]);
  changes.tell({ meetingId: hall.id, what: 'ballot' });
  await until('everybody', () => told.length === 6);
  changes.tell({ meetingId: hall.id, what: 'resolution' });
  changes.tell({ meetingId: hall.id, what: 'ballot', seats: [one] });
  await until('the voter again', () => told.length > 6);
  expect(told).toHaveLength(7);
});

test('several voters on one phone are told together', async () => {
  const hall = await office.ready(3);
  await office.checkIn(hall.id, hall.entries.slice(1));
  const [first = ''] = await giveDevices(hall.id);
  await sql(
    place.database.url,
    'update attendance set session_id = (select session_id from attendance where id = $1) where meeting_id = $2',
    [first, hall.id],
  );
  const { changes, told } = seatsOfTheirOwn();
  changes.tell({ meetingId: hall.id, what: 'attendance', seats: [first] });
  await until('the phone', () => told.length > 0);
  expect(told).toHaveLength(1);
  expect(told[0]).toHaveLength(3);
});
