import { PrimaryKeyProp } from '@mikro-orm/core';
import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import type { StaffRole } from '@yishiting/shared/actor.ts';
import type { Rule } from '@yishiting/shared/ballots/rules/rule.ts';
import type { MeetingRow } from '@yishiting/shared/meetings/meeting.contract.ts';
import type { Step } from '@yishiting/shared/meetings/run-sheet.ts';

/** A meeting from its planning to its end. `rule` is the version in force on its day, frozen when it was planned. */
@Entity({ tableName: 'meeting' })
export class Meeting {
  @PrimaryKey({ type: 'uuid', defaultRaw: 'uuidv7()' })
  id!: string;
  @Property({ type: 'text' })
  code!: string;
  @Property({ type: 'uuid' })
  villageId!: string;
  @Property({ type: 'uuid', nullable: true })
  caseId?: string | null;
  @Property({ type: 'text' })
  kind!: MeetingRow['kind'];
  @Property({ type: 'text' })
  ruleId!: string;
  @Property({ type: 'json' })
  rule!: Rule;
  @Property({ type: 'text' })
  title!: string;
  @Property({ type: 'text' })
  place!: string;
  @Property({ type: 'datetime' })
  heldAt!: Date;
  @Property({ type: 'boolean' })
  publicClass!: boolean;
  /** Day in China time on which the notice went out. */
  @Property({ type: 'date', nullable: true })
  noticeOn?: string | null;
  @Property({ type: 'text' })
  shortReason!: string;
  @Property({ type: 'text' })
  step!: Step;
  @Property({ type: 'uuid', nullable: true })
  currentItem?: string | null;
  @Property({ type: 'datetime', nullable: true })
  agendaLockedAt?: Date | null;
  @Property({ type: 'datetime', nullable: true })
  rosterFrozenAt?: Date | null;
  @Property({ type: 'text', nullable: true })
  rosterHash?: string | null;
  @Property({ type: 'datetime', nullable: true })
  closedAt?: Date | null;
}

@Entity({ tableName: 'meeting_staff' })
export class MeetingStaff {
  [PrimaryKeyProp]?: ['meetingId', 'accountId', 'role'];
  @PrimaryKey({ type: 'uuid' })
  meetingId!: string;
  @PrimaryKey({ type: 'uuid' })
  accountId!: string;
  @PrimaryKey({ type: 'text' })
  role!: StaffRole;
}

/** An item of the locked agenda. Its id is the one that it had in the shared document. */
@Entity({ tableName: 'agenda_item' })
export class AgendaItem {
  @PrimaryKey({ type: 'uuid' })
  id!: string;
  @Property({ type: 'uuid' })
  meetingId!: string;
  @Property({ type: 'integer' })
  ordinal!: number;
  @Property({ type: 'text' })
  zh!: string;
  @Property({ type: 'text' })
  en!: string;
  @Property({ type: 'boolean' })
  linksCase!: boolean;
  /** Planned length. */
  @Property({ type: 'integer', nullable: true })
  minutes?: number | null;
  /** When the chair first called it. */
  @Property({ type: 'datetime', nullable: true })
  calledAt?: Date | null;
}
