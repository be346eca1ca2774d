import { Injectable } from '@nestjs/common';
import type { Actor } from '@yishiting/shared/actor.ts';
import type { meetingApi } from '@yishiting/shared/meetings/meeting.contract.ts';
import type { Reply } from '@yishiting/shared/route.ts';
import { BoardDocs } from '../collab/index.ts';
import { Database } from '../database/database.ts';
import { MeetingDoor } from './meeting-door.ts';
import { Pictures } from './screen/pictures.ts';

/** The public picture of a meeting by its code, and where it goes on live. */
@Injectable()
export class ReadBoard {
  constructor(
    private readonly database: Database,
    private readonly door: MeetingDoor,
    private readonly board: BoardDocs,
    private readonly pictures: Pictures,
  ) {}

  async execute(
    visitor: Actor | null,
    address: string,
    code: string,
  ): Promise<Reply<typeof meetingApi.board>> {
    const { id } = await this.door.find(this.database.reader(), code, {
      sessionId: visitor?.sessionId ?? null,
      address,
    });
    return { meetingId: id, document: this.board.documentName(id), view: await this.pictures.of(id) };
  }
}
