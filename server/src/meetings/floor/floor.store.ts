import type { EntityManager } from '@mikro-orm/postgresql';
import { type Hand, speakingOrder } from '@yishiting/shared/meetings/speaking-order.ts';

type Side = 'for' | 'against' | null;
/** `person` is the unit, or the guest: who left and came back does not get fresh turns. */
export type RaisedHand = Hand & { speechId: string; attendanceId: string; name: string };
export type Speaker = RaisedHand & { until: Date };
/** `queue` is in the order of raising, `order` as it will be called; `spoken` counts turns on this item by person. */
export type Floor = {
  speaker: Speaker | null;
  queue: RaisedHand[];
  order: RaisedHand[];
  spoken: Readonly<Record<string, number>>;
};

type OpenRow = {
  speechId: string;
  attendanceId: string;
  person: string;
  name: string;
  side: Side;
  began: boolean;
  until: string | null;
};

const OPEN = `
select s.id as "speechId", s.attendance_id as "attendanceId", coalesce(a.entry_id, a.id) as person, a.name, s.side,
  s.began_at is not null as began, s.until
from speech s join attendance a on a.id = s.attendance_id
where s.meeting_id = ? and s.ended_at is null order by s.asked_at, s.id`;

const SPOKEN = `
select coalesce(a.entry_id, a.id) as person, s.side from speech s join attendance a on a.id = s.attendance_id
where s.meeting_id = ? and s.item_id is not distinct from ?::uuid and s.began_at is not null order by s.began_at`;

/** What is said and asked on the current item. */
export const readFloor = async (
  em: EntityManager,
  meeting: { id: string; currentItem?: string | null },
): Promise<Floor> => {
  const open = await em.execute<OpenRow[]>(OPEN, [meeting.id]);
  const said = await em.execute<{ person: string; side: Side }[]>(SPOKEN, [
    meeting.id,
    meeting.currentItem ?? null,
  ]);
  const spoken: Record<string, number> = {};
  for (const { person } of said) spoken[person] = (spoken[person] ?? 0) + 1;
  const queue = open.filter((row) => !row.began);
  const speaking = open.find((row) => row.began);
  return {
    speaker: speaking ? { ...speaking, until: new Date(speaking.until ?? 0) } : null,
    queue,
    order: orderOf(queue, said.at(-1)?.side ?? null),
    spoken,
  };
};

const orderOf = (queue: RaisedHand[], lastSide: Side): RaisedHand[] => {
  const byPerson = new Map(queue.map((hand) => [hand.person, hand]));
  return speakingOrder(queue, lastSide).flatMap((hand) => byPerson.get(hand.person) ?? []);
};
