import { Body, Controller, Param } from '@nestjs/common';
import type { Actor } from '@yishiting/shared/actor.ts';
import { identityApi } from '@yishiting/shared/identity/identity.contract.ts';
import type { Body as BodyOf } from '@yishiting/shared/route.ts';
import { Answers } from '../platform/contract.ts';
import { Who } from '../platform/session.ts';
import { AppointStaff } from './appoint-staff.ts';
import { CloseAccount } from './close-account.ts';

/** Villages, and the accounts of those who work for them. */
@Controller()
export class AccountController {
  constructor(
    private readonly staff: AppointStaff,
    private readonly closings: CloseAccount,
  ) {}

  @Answers(identityApi.villages)
  villages() {
    return this.staff.villages();
  }

  @Answers(identityApi.addVillage)
  addVillage(@Who() actor: Actor, @Body() body: BodyOf<typeof identityApi.addVillage>) {
    return this.staff.addVillage(actor, body);
  }

  @Answers(identityApi.accounts)
  accounts(@Who() actor: Actor) {
    return this.staff.accounts(actor);
  }

  @Answers(identityApi.addAccount)
  addAccount(@Who() actor: Actor, @Body() body: BodyOf<typeof identityApi.addAccount>) {
    return this.staff.addAccount(actor, body);
  }

  @Answers(identityApi.closeAccount)
  closeAccount(@Who() actor: Actor, @Param('id') id: string) {
    return this.closings.execute(actor, id);
  }
}
