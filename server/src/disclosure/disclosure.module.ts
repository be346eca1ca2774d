import { Module } from '@nestjs/common';
import { BallotsModule } from '../ballots/index.ts';
import { MeetingsModule } from '../meetings/index.ts';
import { PetitionsModule } from '../petitions/index.ts';
import { FloorController } from './floor.controller.ts';
import { FloorDoorController } from './floor-door.controller.ts';
import { OpenController } from './open.controller.ts';
import { ShowPublic } from './show-public.ts';
import { ShowRules } from './show-rules.ts';

@Module({
  imports: [PetitionsModule, MeetingsModule, BallotsModule],
  controllers: [OpenController, FloorDoorController, FloorController],
  providers: [ShowPublic, ShowRules],
})
export class DisclosureModule {}
