import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import type { CaseStatus } from '@yishiting/shared/petitions/case-state.ts';
import type { Category, Channel } from '@yishiting/shared/petitions/petition.contract.ts';

/** A suggestion or a claim. Accusations are never here. Days are ISO days in China time. */
@Entity({ tableName: 'petition_case' })
export class PetitionCase {
  @PrimaryKey({ type: 'uuid', defaultRaw: 'uuidv7()' })
  id!: string;
  @Property({ type: 'text' })
  number!: string;
  @Property({ type: 'uuid' })
  villageId!: string;
  @Property({ type: 'text' })
  channel!: Channel;
  @Property({ type: 'text' })
  category!: Exclude<Category, 'accusation'>;
  @Property({ type: 'text' })
  subject!: string;
  @Property({ type: 'text' })
  maskedSubject!: string;
  @Property({ type: 'text' })
  request!: string;
  @Property({ type: 'text' })
  facts!: string;
  @Property({ type: 'text' })
  reasons!: string;
  @Property({ type: 'text' })
  place!: string;
  @Property({ type: 'boolean' })
  anonymous!: boolean;
  @Property({ type: 'boolean' })
  namedInPublic!: boolean;
  @Property({ type: 'integer' })
  people!: number;
  @Property({ type: 'integer' })
  representatives!: number;
  @Property({ type: 'text' })
  status!: CaseStatus;
  @Property({ type: 'text' })
  unit!: string;
  @Property({ type: 'date' })
  registeredOn!: string;
  @Property({ type: 'date', nullable: true })
  transferredOn?: string | null;
  @Property({ type: 'date', nullable: true })
  receivedOn?: string | null;
  @Property({ type: 'date', nullable: true })
  notifiedOn?: string | null;
  @Property({ type: 'date', nullable: true })
  acceptedOn?: string | null;
  @Property({ type: 'date', nullable: true })
  extendedOn?: string | null;
  @Property({ type: 'date', nullable: true })
  repliedOn?: string | null;
  @Property({ type: 'date', nullable: true })
  reviewOn?: string | null;
  @Property({ type: 'date', nullable: true })
  reviewedOn?: string | null;
  @Property({ type: 'date', nullable: true })
  recheckOn?: string | null;
  @Property({ type: 'date', nullable: true })
  recheckedOn?: string | null;
  @Property({ type: 'boolean' })
  noticeWaived!: boolean;
  @Property({ type: 'uuid', nullable: true })
  repeatOf?: string | null;
  @Property({ type: 'blob', hidden: true })
  trackingHash!: Buffer;
  @Property({ type: 'uuid', nullable: true })
  op?: string | null;
  @Property({ type: 'date', nullable: true })
  dueLimit?: string | null;
  @Property({ type: 'date', nullable: true })
  dueRolled?: string | null;
}

@Entity({ tableName: 'petitioner' })
export class Petitioner {
  @PrimaryKey({ type: 'uuid', defaultRaw: 'uuidv7()' })
  id!: string;
  @Property({ type: 'uuid' })
  caseId!: string;
  @Property({ type: 'integer' })
  ordinal!: number;
  @Property({ type: 'text' })
  name!: string;
  @Property({ type: 'text' })
  phone!: string;
  @Property({ type: 'text' })
  address!: string;
  @Property({ type: 'text' })
  health!: string;
}

/** What happened to a case, in the order it happened. Rows are only appended. */
@Entity({ tableName: 'case_event' })
export class CaseEvent {
  @PrimaryKey({ type: 'uuid', defaultRaw: 'uuidv7()' })
  id!: string;
  @Property({ type: 'uuid' })
  caseId!: string;
  @Property({ type: 'datetime' })
  at!: Date;
  @Property({ type: 'text' })
  kind!: string;
  @Property({ type: 'text' })
  byName!: string;
  @Property({ type: 'text' })
  note!: string;
}
