import { Module, type OnModuleInit } from '@nestjs/common';
import { BallotsModule } from '../ballots/index.ts';
import { BoardDocs, CollabModule } from '../collab/index.ts';
import { PetitionsModule } from '../petitions/index.ts';
import { CirculateMinutes } from './amendments/circulate-minutes.ts';
import { DecideAmendment } from './amendments/decide-amendment.ts';
import { ProposeAmendment } from './amendments/propose-amendment.ts';
import { CorrectMinutes } from './corrections/correct-minutes.ts';
import { MinutesController } from './minutes.controller.ts';
import { readMinutesSection } from './minutes-section.ts';
import { ReadRecord } from './read-record.ts';
import { ShowMinutes } from './show-minutes.ts';
import { BeginSigning } from './signing/begin-signing.ts';
import { ComposePaper } from './signing/compose-paper.ts';
import { ReopenMinutes } from './signing/reopen-minutes.ts';
import { SignMinutes } from './signing/sign-minutes.ts';
import { SigningController } from './signing.controller.ts';

@Module({
  imports: [BallotsModule, CollabModule, PetitionsModule],
  controllers: [MinutesController, SigningController],
  providers: [
    ReadRecord,
    ShowMinutes,
    CirculateMinutes,
    ProposeAmendment,
    DecideAmendment,
    ComposePaper,
    BeginSigning,
    SignMinutes,
    ReopenMinutes,
    CorrectMinutes,
  ],
})
export class MinutesModule implements OnModuleInit {
  constructor(private readonly board: BoardDocs) {}

  onModuleInit(): void {
    this.board.contribute(async (em, meetingId) => ({ minutes: await readMinutesSection(em, meetingId) }));
  }
}
