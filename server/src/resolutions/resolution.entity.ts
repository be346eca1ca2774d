import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** Who signed, with the role in the meeting that entitled them to. */
export type Signature = { name: string; role: 'chair'; accountId: string };

/** A decision that was voted, or the outcome of a consultation. Once signed, the database refuses to change it. */
@Entity({ tableName: 'resolution' })
export class Resolution {
  @PrimaryKey({ type: 'uuid', defaultRaw: 'uuidv7()' })
  id!: string;
  @Property({ type: 'uuid' })
  meetingId!: string;
  @Property({ type: 'uuid' })
  villageId!: string;
  @Property({ type: 'uuid', nullable: true })
  ballotId?: string | null;
  @Property({ type: 'text' })
  kind!: 'decision' | 'consultation';
  @Property({ type: 'text' })
  text!: string;
  @Property({ type: 'text' })
  state: 'draft' | 'adopted' | 'published' = 'draft';
  @Property({ type: 'text', nullable: true })
  number?: string | null;
  @Property({ type: 'text', nullable: true })
  slug?: string | null;
  @Property({ type: 'datetime', nullable: true })
  adoptedAt?: Date | null;
  @Property({ type: 'json' })
  signatories: Signature[] = [];
}

/** Something to be done about a resolution, by somebody, until a day. */
@Entity({ tableName: 'task' })
export class Task {
  @PrimaryKey({ type: 'uuid', defaultRaw: 'uuidv7()' })
  id!: string;
  @Property({ type: 'uuid' })
  resolutionId!: string;
  @Property({ type: 'text' })
  text!: string;
  @Property({ type: 'text' })
  owner!: string;
  @Property({ type: 'date' })
  dueOn!: string;
  @Property({ type: 'date', nullable: true })
  doneOn?: string | null;
  @Property({ type: 'text' })
  evidence = '';
}

/** The masked text as the public sees it, from the first day to the last, both included. */
@Entity({ tableName: 'publication' })
export class Publication {
  @PrimaryKey({ type: 'uuid', defaultRaw: 'uuidv7()' })
  id!: string;
  @Property({ type: 'uuid' })
  resolutionId!: string;
  @Property({ type: 'date' })
  fromOn!: string;
  @Property({ type: 'date' })
  toOn!: string;
  @Property({ type: 'text' })
  place!: string;
  @Property({ type: 'text' })
  maskedText!: string;
  @Property({ type: 'text', nullable: true })
  verifiedBy?: string | null;
  @Property({ type: 'datetime', nullable: true })
  verifiedAt?: Date | null;
}
