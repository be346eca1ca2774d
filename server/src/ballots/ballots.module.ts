import { MikroOrmModule } from '@mikro-orm/nestjs';
import { Module, type OnModuleInit } from '@nestjs/common';
import { BoardDocs } from '../collab/index.ts';
import { MeetingsModule, Seats } from '../meetings/index.ts';
import { PetitionsModule } from '../petitions/index.ts';
import { BallotController } from './ballot.controller.ts';
import { Ballot } from './ballot.entity.ts';
import { BallotGateway } from './ballot.gateway.ts';
import { CastBallot } from './cast-ballot.ts';
import { ChairController } from './chair.controller.ts';
import { CloseBallot } from './close-ballot.ts';
import { ConflictController } from './conflict.controller.ts';
import { EnterCount } from './enter-count.ts';
import { HelpVoter } from './help-voter.ts';
import { MoveChannel } from './move-channel.ts';
import { NoteConflict } from './note-conflict.ts';
import { OpenBallot } from './open-ballot.ts';
import { ProposeMotion } from './propose-motion.ts';
import { ReadBallot } from './read-ballot.ts';
import { ReadRoll } from './read-roll.ts';
import { Recuse } from './recuse.ts';
import { readSeatBallots } from './seat-ballot.ts';
import { SecretBox } from './secret-box.ts';
import { SettleConflict } from './settle-conflict.ts';
import { TellerController } from './teller.controller.ts';
import { VoidBallot } from './void-ballot.ts';

@Module({
  imports: [MikroOrmModule.forFeature([Ballot]), MeetingsModule, PetitionsModule],
  controllers: [BallotController, ChairController, ConflictController, TellerController],
  providers: [
    BallotGateway,
    CastBallot,
    CloseBallot,
    EnterCount,
    HelpVoter,
    MoveChannel,
    NoteConflict,
    OpenBallot,
    ProposeMotion,
    ReadBallot,
    ReadRoll,
    Recuse,
    SecretBox,
    SettleConflict,
    VoidBallot,
  ],
  exports: [CastBallot, ReadBallot],
})
export class BallotsModule implements OnModuleInit {
  constructor(
    private readonly board: BoardDocs,
    private readonly seats: Seats,
    private readonly ballots: ReadBallot,
    private readonly rolls: ReadRoll,
  ) {}

  /** What ballots add to the public picture of a meeting and to each phone's own. */
  onModuleInit(): void {
    this.board.contribute(async (em, meetingId) => ({ ballot: await this.ballots.onBoard(em, meetingId) }));
    this.board.callRoll((em, view) => this.rolls.onBoard(em, view));
    this.seats.contribute(readSeatBallots);
  }
}
