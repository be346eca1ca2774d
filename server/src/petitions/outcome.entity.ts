import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** The handling opinion (XF 32); one for each case. */
@Entity({ tableName: 'case_reply' })
export class CaseReply {
  @PrimaryKey({ type: 'uuid', defaultRaw: 'uuidv7()' })
  id!: string;
  @Property({ type: 'uuid' })
  caseId!: string;
  @Property({ type: 'date' })
  repliedOn!: string;
  @Property({ type: 'text' })
  facts!: string;
  @Property({ type: 'text' })
  opinion!: string;
  @Property({ type: 'text' })
  basis!: string;
  @Property({ type: 'text' })
  verdict!: 'support' | 'explain' | 'notSupport';
  @Property({ type: 'uuid', nullable: true })
  resolutionId?: string | null;
}

/** The petitioner rates office and unit apart, each once. */
@Entity({ tableName: 'case_rating' })
export class CaseRating {
  @PrimaryKey({ type: 'uuid', defaultRaw: 'uuidv7()' })
  id!: string;
  @Property({ type: 'uuid' })
  caseId!: string;
  @Property({ type: 'text' })
  rated!: 'office' | 'unit';
  @Property({ type: 'text' })
  score!: 'satisfied' | 'basicallySatisfied' | 'dissatisfied';
  @Property({ type: 'text' })
  words!: string;
  @Property({ type: 'date' })
  ratedOn!: string;
}
