import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import type { AccountRole } from '@yishiting/shared/actor.ts';

@Entity({ tableName: 'village' })
export class Village {
  @PrimaryKey({ type: 'uuid', defaultRaw: 'uuidv7()' })
  id!: string;
  @Property({ type: 'text' })
  slug!: string;
  @Property({ type: 'text' })
  name!: string;
  @Property({ type: 'text' })
  region!: string;
}

@Entity({ tableName: 'account' })
export class Account {
  @PrimaryKey({ type: 'uuid', defaultRaw: 'uuidv7()' })
  id!: string;
  @Property({ type: 'text' })
  login!: string;
  @Property({ type: 'text' })
  name!: string;
  @Property({ type: 'text', hidden: true })
  passwordHash!: string;
  @Property({ type: 'datetime', nullable: true })
  disabledAt?: Date | null;
}

@Entity({ tableName: 'account_role' })
export class AccountGrant {
  @PrimaryKey({ type: 'uuid', defaultRaw: 'uuidv7()' })
  id!: string;
  @Property({ type: 'uuid' })
  accountId!: string;
  @Property({ type: 'text' })
  role!: AccountRole;
  @Property({ type: 'uuid', nullable: true })
  villageId?: string | null;
}
