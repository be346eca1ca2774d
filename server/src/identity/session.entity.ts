import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** An opaque session. The token itself is only in the cookie; here is its SHA-256. */
@Entity({ tableName: 'session' })
export class Session {
  @PrimaryKey({ type: 'blob' })
  tokenHash!: Buffer;
  @Property({ type: 'uuid', defaultRaw: 'uuidv7()' })
  id!: string;
  @Property({ type: 'uuid', nullable: true })
  accountId?: string | null;
  @Property({ type: 'datetime' })
  createdAt!: Date;
  @Property({ type: 'datetime' })
  seenAt!: Date;
  @Property({ type: 'datetime' })
  endsAt!: Date;
}
