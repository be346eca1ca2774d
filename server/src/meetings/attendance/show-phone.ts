import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import type { Actor } from '@yishiting/shared/actor.ts';
import type { PhoneView } from '@yishiting/shared/meetings/attendance.contract.ts';
import { Database } from '../../database/database.ts';
import { Pictures } from '../screen/pictures.ts';
import { displacedFrom } from '../screen/seat.store.ts';
import { Seats } from '../screen/seats.ts';

/** The whole picture for a phone: the board, and the seats it holds, or held before another phone did. */
@Injectable()
export class ShowPhone {
  constructor(
    private readonly database: Database,
    private readonly pictures: Pictures,
    private readonly seats: Seats,
  ) {}

  async execute(
    visitor: Pick<Actor, 'sessionId'> | null,
    meetingId: string,
    em: EntityManager = this.database.reader(),
  ): Promise<PhoneView> {
    const board = await this.pictures.of(meetingId);
    if (!visitor) return { meetingId, board, seats: [], displaced: [] };
    const seats = await this.seats.ofDevice(em, visitor.sessionId, meetingId);
    const displaced = await displacedFrom(em, meetingId, visitor.sessionId);
    return { meetingId, board, seats, displaced };
  }
}
