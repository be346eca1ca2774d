import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import type { Channel, PetitionerInput } from '@yishiting/shared/petitions/petition.contract.ts';

/** An accusation, apart from every case. Nothing but this table and its reader in the discipline channel knows of it. */
@Entity({ tableName: 'accusation' })
export class Accusation {
  @PrimaryKey({ type: 'uuid', defaultRaw: 'uuidv7()' })
  id!: string;
  @Property({ type: 'text' })
  number!: string;
  @Property({ type: 'uuid' })
  villageId!: string;
  @Property({ type: 'text' })
  channel!: Channel;
  @Property({ type: 'text' })
  subject!: string;
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
  @Property({ type: 'json' })
  petitioners!: PetitionerInput[];
  @Property({ type: 'json', nullable: true })
  accused?: { name: string; office: string } | null;
  @Property({ type: 'date' })
  registeredOn!: string;
  @Property({ type: 'blob', hidden: true })
  trackingHash!: Buffer;
  @Property({ type: 'uuid', nullable: true })
  op?: string | null;
}
