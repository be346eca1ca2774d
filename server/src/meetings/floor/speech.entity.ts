import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** A raised hand and what became of it: waiting, speaking (`beganAt`), over (`endedAt`); taken down when it never began. */
@Entity({ tableName: 'speech' })
export class Speech {
  @PrimaryKey({ type: 'uuid', defaultRaw: 'uuidv7()' })
  id!: string;
  @Property({ type: 'uuid' })
  meetingId!: string;
  @Property({ type: 'uuid', nullable: true })
  itemId?: string | null;
  @Property({ type: 'uuid' })
  attendanceId!: string;
  @Property({ type: 'text', nullable: true })
  side?: 'for' | 'against' | null;
  @Property({ type: 'datetime', defaultRaw: 'clock_timestamp()' })
  askedAt!: Date;
  @Property({ type: 'datetime', nullable: true })
  beganAt?: Date | null;
  @Property({ type: 'datetime', nullable: true })
  until?: Date | null;
  @Property({ type: 'datetime', nullable: true })
  endedAt?: Date | null;
}
