import { MikroOrmModule } from '@mikro-orm/nestjs';
import { Module } from '@nestjs/common';
import { Accusation } from './accusation.entity.ts';
import { CaseEvent, PetitionCase, Petitioner } from './case.entity.ts';
import { CaseReader } from './case-reader.ts';
import { ListCases } from './list-cases.ts';
import { MoveCase } from './move-case.ts';
import { CaseRating, CaseReply } from './outcome.entity.ts';
import { PetitionController } from './petition.controller.ts';
import { RegisterCase } from './register-case.ts';
import { RegisterOnline } from './register-online.ts';
import { ReplyCase } from './reply-case.ts';
import { ResidentController } from './resident.controller.ts';
import { ShowCase } from './show-case.ts';
import { TrackCase } from './track-case.ts';

@Module({
  imports: [
    MikroOrmModule.forFeature([PetitionCase, Petitioner, CaseEvent, CaseReply, CaseRating, Accusation]),
  ],
  controllers: [PetitionController, ResidentController],
  providers: [RegisterCase, RegisterOnline, ListCases, ShowCase, MoveCase, ReplyCase, TrackCase, CaseReader],
  exports: [CaseReader],
})
export class PetitionsModule {}
