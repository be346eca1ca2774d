import { MikroOrmModule } from '@mikro-orm/nestjs';
import { Module } from '@nestjs/common';
import { PetitionsModule } from '../petitions/index.ts';
import { AdoptResolution } from './adopt-resolution.ts';
import { DraftResolution } from './draft-resolution.ts';
import { FollowTask } from './follow-task.ts';
import { ListResolutions } from './list-resolutions.ts';
import { PublishResolution } from './publish-resolution.ts';
import { PublicationController, ResolutionController } from './resolution.controller.ts';
import { Publication, Resolution, Task } from './resolution.entity.ts';
import { VerifyPublication } from './verify-publication.ts';

@Module({
  imports: [MikroOrmModule.forFeature([Resolution, Task, Publication]), PetitionsModule],
  controllers: [ResolutionController, PublicationController],
  providers: [
    ListResolutions,
    DraftResolution,
    AdoptResolution,
    FollowTask,
    PublishResolution,
    VerifyPublication,
  ],
})
export class ResolutionsModule {}
