import { MikroOrmModule } from '@mikro-orm/nestjs';
import { Module, type OnModuleInit } from '@nestjs/common';
import { BoardDocs, CollabModule } from '../collab/index.ts';
import { PetitionsModule } from '../petitions/index.ts';
import { AdoptResolution } from './adopt-resolution.ts';
import { DraftResolution } from './draft-resolution.ts';
import { FollowTask } from './follow-task.ts';
import { ListResolutions } from './list-resolutions.ts';
import { PublishResolution } from './publish-resolution.ts';
import { PublicationController, ResolutionController } from './resolution.controller.ts';
import { Publication, Resolution, Task } from './resolution.entity.ts';
import { ResolutionSection } from './resolution-section.ts';
import { ShowResolution } from './show-resolution.ts';
import { VerifyPublication } from './verify-publication.ts';

@Module({
  imports: [MikroOrmModule.forFeature([Resolution, Task, Publication]), PetitionsModule, CollabModule],
  controllers: [ResolutionController, PublicationController],
  providers: [
    ListResolutions,
    DraftResolution,
    AdoptResolution,
    FollowTask,
    PublishResolution,
    ResolutionSection,
    ShowResolution,
    VerifyPublication,
  ],
})
export class ResolutionsModule implements OnModuleInit {
  constructor(
    private readonly board: BoardDocs,
    private readonly section: ResolutionSection,
  ) {}

  onModuleInit(): void {
    this.board.contribute(async (em, meetingId) => ({ resolution: await this.section.read(em, meetingId) }));
  }
}
