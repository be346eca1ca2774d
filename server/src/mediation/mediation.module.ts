import { Module } from '@nestjs/common';
import { PetitionsModule } from '../petitions/index.ts';
import { DraftAgreement } from './draft-agreement.ts';
import { MediationController } from './mediation.controller.ts';
import { SealAgreement } from './seal-agreement.ts';
import { ShowMediation } from './show-mediation.ts';
import { SignAgreement } from './sign-agreement.ts';

@Module({
  imports: [PetitionsModule],
  controllers: [MediationController],
  providers: [DraftAgreement, SealAgreement, ShowMediation, SignAgreement],
})
export class MediationModule {}
