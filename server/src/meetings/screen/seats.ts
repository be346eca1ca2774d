import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { maskName } from '@yishiting/shared/disclosure/redact.ts';
import type { SeatView } from '@yishiting/shared/meetings/attendance.contract.ts';
import { Database } from '../../database/database.ts';
import { Announcer, Changes } from '../../live/index.ts';
import { logger } from '../../platform/logger.ts';
import { Batches } from './batches.ts';
import { devicesOf, type SeatRow, seatsOf } from './seat.store.ts';

/** The part of a seat that the ballots know, by attendance id; seats that are not in the map have no ballot. */
export type SeatBallots = (
  em: EntityManager,
  meetingId: string,
  seats: readonly { attendanceId: string }[],
) => Promise<Map<string, NonNullable<SeatView['ballot']>>>;

/** Changes that no seat is different after. */
const aside: readonly string[] = ['agenda', 'resolution', 'minutes'];

/** How long changes of one meeting are gathered before one query answers them all. */
const GATHER_MS = 40;

/**
 * What every seat sees of itself, asked for or announced. A change that names its seats (a vote, an admission)
 * is told to the devices of these; any other (a ballot opened, a turn ended) to all, in a handful of queries.
 */
@Injectable()
export class Seats implements OnModuleDestroy {
  private ballots: SeatBallots = async () => new Map();
  private readonly batches = new Batches(GATHER_MS, (meetingId, ids) => this.announce(meetingId, ids));

  constructor(
    private readonly database: Database,
    private readonly announcer: Announcer,
    changes: Changes,
  ) {
    changes.listen(({ meetingId, what, seats }) => {
      if (!aside.includes(what)) this.batches.add(meetingId, seats ?? 'all');
    });
  }

  onModuleDestroy(): void {
    this.batches.stop();
  }

  /** Called once, by the feature that knows ballots. */
  contribute(ballots: SeatBallots): void {
    this.ballots = ballots;
  }

  /** The seats of one device in one meeting, with those that were turned away or left. */
  async ofDevice(em: EntityManager, sessionId: string, meetingId: string): Promise<SeatView[]> {
    return this.present(em, meetingId, await seatsOf(em, meetingId, [sessionId]));
  }

  /** Soon, with what other seats of the meeting have to be told. */
  tellAgain(meetingId: string, seats: readonly SeatView[]): void {
    this.batches.add(
      meetingId,
      seats.map((seat) => seat.attendanceId),
    );
  }

  private async announce(meetingId: string, attendanceIds: readonly string[] | 'all'): Promise<void> {
    try {
      const em = this.database.reader();
      const devices = await devicesOf(em, meetingId, attendanceIds);
      const rows = await seatsOf(em, meetingId, devices);
      const views = await this.present(em, meetingId, rows);
      for (const [sessionId, seats] of Map.groupBy(views, (_, i) => rows[i]?.sessionId))
        if (sessionId) this.announcer.seats(sessionId, meetingId, seats);
    } catch (err) {
      // Phones ask anew when they reconnect; freshness is lost, not truth.
      logger.warn({ err, meetingId }, 'seats not announced');
    }
  }

  private async present(em: EntityManager, meetingId: string, rows: SeatRow[]): Promise<SeatView[]> {
    const ballots = await this.ballots(em, meetingId, rows);
    return rows.map(({ attendanceId, name, came, state, guest, proxy, queued }) => ({
      attendanceId,
      // Anybody may say to be anybody: until an officer has looked, the name is as masked as the search gave it.
      name: came || guest ? name : maskName(name),
      state,
      guest,
      ...(proxy ? { proxy } : {}),
      queued,
      ballot: ballots.get(attendanceId) ?? null,
    }));
  }
}
