import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import type { GuestRole } from '@yishiting/shared/actor.ts';
import type { AttendanceRow, VoteChannel } from '@yishiting/shared/meetings/attendance.contract.ts';

/**
 * One stay of a unit (`entryId`) or a guest (`guestRole`) in the hall; who comes back gets a new row. Rows are
 * never deleted: the attendance sheet shows who came in and went out, and when.
 */
@Entity({ tableName: 'attendance' })
export class Attendance {
  @PrimaryKey({ type: 'uuid', defaultRaw: 'uuidv7()' })
  id!: string;
  @Property({ type: 'uuid' })
  meetingId!: string;
  @Property({ type: 'uuid', nullable: true })
  entryId?: string | null;
  @Property({ type: 'text' })
  name!: string;
  @Property({ type: 'text' })
  household!: string;
  @Property({ type: 'text', nullable: true })
  guestRole?: GuestRole | null;
  @Property({ type: 'text' })
  how!: AttendanceRow['how'];
  @Property({ type: 'text' })
  channel!: VoteChannel;
  @Property({ type: 'text' })
  state!: AttendanceRow['state'];
  /** Of a household with several members: who of them this is. */
  @Property({ type: 'uuid', nullable: true })
  personId?: string | null;
  /** The proxy paper by which somebody else is here for the unit. */
  @Property({ type: 'uuid', nullable: true })
  paperId?: string | null;
  @Property({ type: 'blob', nullable: true, hidden: true })
  inviteHash?: Buffer | null;
  /** The device that holds the seat. */
  @Property({ type: 'uuid', nullable: true })
  sessionId?: string | null;
  /** The device that held it before, while present: the same person may go on there. */
  @Property({ type: 'uuid', nullable: true })
  earlierSessionId?: string | null;
  /** When it asked to come in; once let in, since when. */
  @Property({ type: 'datetime', defaultRaw: 'clock_timestamp()' })
  at!: Date;
  @Property({ type: 'datetime', nullable: true })
  leftAt?: Date | null;
}
