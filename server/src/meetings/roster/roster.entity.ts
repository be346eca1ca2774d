import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** One voting unit of a meeting: a person, a household with its representative, a member, an owner. */
@Entity({ tableName: 'roster_entry' })
export class RosterEntry {
  @PrimaryKey({ type: 'uuid', defaultRaw: 'uuidv7()' })
  id!: string;
  @Property({ type: 'uuid' })
  meetingId!: string;
  @Property({ type: 'integer' })
  ordinal!: number;
  @Property({ type: 'text' })
  name!: string;
  @Property({ type: 'text' })
  household!: string;
  @Property({ type: 'text' })
  role!: string;
  /** In 0.01 m². */
  @Property({ type: 'integer', nullable: true })
  area?: number | null;
  @Property({ type: 'blob', nullable: true, hidden: true })
  slipHash?: Buffer | null;
  /** Of a household with several members: whom the slip was made out to. */
  @Property({ type: 'uuid', nullable: true })
  slipPersonId?: string | null;
  @Property({ type: 'datetime', nullable: true })
  slipUsedAt?: Date | null;
  /** Argon2id of the PIN on the slip; one credential with the code, so `slipUsedAt` is for both. */
  @Property({ type: 'text', nullable: true, hidden: true })
  pinHash?: string | null;
  /** The pepper it was hashed under. */
  @Property({ type: 'text', nullable: true, hidden: true })
  pinKey?: string | null;
  /** Since the slip was printed. */
  @Property({ type: 'integer', default: 0 })
  pinTries!: number;
}
