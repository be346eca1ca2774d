import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import type { ListAsk } from '@yishiting/shared/ballots/ask.ts';
import type { Rule } from '@yishiting/shared/ballots/rules/rule.ts';
import type { TallyPolicy } from '@yishiting/shared/ballots/visible-tally.ts';
import type { VerdictView } from '@yishiting/shared/meetings/board.contract.ts';

/** One vote of a meeting on one motion. What stands here when it opens does not change any more. */
@Entity({ tableName: 'ballot' })
export class Ballot {
  @PrimaryKey({ type: 'uuid', defaultRaw: 'uuidv7()' })
  id!: string;
  @Property({ type: 'uuid' })
  meetingId!: string;
  @Property({ type: 'uuid' })
  itemId!: string;
  /** In the order of proposing; people are told the order of opening (`Place`). */
  @Property({ type: 'integer' })
  number!: number;
  @Property({ type: 'text' })
  motionZh!: string;
  @Property({ type: 'text' })
  motionEn!: string;
  /** A list of options under the motion; without one, the motion itself is asked. */
  @Property({ type: 'json', nullable: true })
  ask?: ListAsk | null;
  @Property({ type: 'text' })
  secrecy!: 'named' | 'secret';
  @Property({ type: 'text' })
  policy!: TallyPolicy;
  /** Who chose what is shown in the hall together with the tally; never in a secret ballot. */
  @Property({ type: 'boolean' })
  names = false;
  @Property({ type: 'uuid', nullable: true })
  amends?: string | null;
  /** The void ballot that this one runs again. */
  @Property({ type: 'uuid', nullable: true })
  again?: string | null;
  /** A straw poll (摸底): no quorum, no result, no resolution. */
  @Property({ type: 'boolean' })
  poll = false;
  @Property({ type: 'text' })
  state: 'draft' | 'open' | 'closed' | 'voided' = 'draft';
  /** Frozen at open, like the next two. */
  @Property({ type: 'json', nullable: true })
  rule?: Rule | null;
  @Property({ type: 'integer', nullable: true })
  eligible?: number | null;
  /** People who count under the rule, on site and, where it says so, remote. */
  @Property({ type: 'integer', nullable: true })
  present?: number | null;
  /** Floor area of all eligible owners, 0.01 m². */
  @Property({ type: 'integer', nullable: true })
  baseArea?: number | null;
  @Property({ type: 'datetime', nullable: true })
  openedAt?: Date | null;
  @Property({ type: 'datetime', nullable: true })
  closesAt?: Date | null;
  @Property({ type: 'datetime', nullable: true })
  closedAt?: Date | null;
  @Property({ type: 'datetime', nullable: true })
  voidedAt?: Date | null;
  @Property({ type: 'text' })
  voidReason = '';
  @Property({ type: 'json', nullable: true })
  verdict?: VerdictView | null;
  /** Units whose vote came after the close. */
  @Property({ type: 'integer' })
  late = 0;
}
