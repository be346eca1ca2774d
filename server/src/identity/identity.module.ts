import { MikroOrmModule } from '@mikro-orm/nestjs';
import { Global, Module } from '@nestjs/common';
import { SessionReader } from '../platform/session.ts';
import { AccountController } from './account.controller.ts';
import { Account, AccountGrant, Village } from './account.entity.ts';
import { AppointStaff } from './appoint-staff.ts';
import { CloseAccount } from './close-account.ts';
import { IdentityController } from './identity.controller.ts';
import { Session } from './session.entity.ts';
import { SessionStore } from './session.store.ts';
import { SetUp } from './set-up.ts';
import { SignIn } from './sign-in.ts';
import { SignOut } from './sign-out.ts';
import { SweepSessions } from './sweep-sessions.ts';
import { TellEndedSessions } from './tell-ended-sessions.ts';

@Global()
@Module({
  imports: [MikroOrmModule.forFeature([Account, AccountGrant, Village, Session])],
  controllers: [IdentityController, AccountController],
  providers: [
    SessionStore,
    { provide: SessionReader, useExisting: SessionStore },
    SignIn,
    SignOut,
    SetUp,
    AppointStaff,
    CloseAccount,
    SweepSessions,
    TellEndedSessions,
  ],
  exports: [SessionStore, SessionReader, SetUp],
})
export class IdentityModule {}
