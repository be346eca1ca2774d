import { randomInt } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { docName } from '@yishiting/shared/doc-names.ts';
import { type BoardView, boardView, type RollCall } from '@yishiting/shared/meetings/board.contract.ts';
import { Database } from '../../database/database.ts';
import { Changes } from '../../live/index.ts';
import { logger } from '../../platform/logger.ts';
import { Refusal } from '../../platform/refusal.ts';
import { after } from '../../platform/timers.ts';
import { BoardRoom } from './board-room.ts';
import { Coalesced } from './coalesced.ts';

/** A part of the picture, as one feature knows it. */
export type Section = (em: EntityManager, meetingId: string) => Promise<Partial<BoardView>>;
/** Lines of the roll call of the ballot in this picture. */
type RollReader = (em: EntityManager, view: BoardView) => Promise<RollCall[]>;
type Listener = (meetingId: string, view: BoardView) => void;

/** How long a picture that nobody looks at is kept. */
const IDLE_MS = 10 * 60_000;
const FIRST_MS = 2000;

/**
 * The public pictures of meetings: gathered from the features that know a part each, written into documents that
 * only this class writes, told to who listens. PostgreSQL is the truth; everything here can be lost.
 */
@Injectable()
export class BoardDocs implements OnModuleDestroy {
  private readonly sections: Section[] = [];
  private readonly listeners: Listener[] = [];
  private readRoll: RollReader = async () => [];
  private readonly rooms = new Map<string, { room: BoardRoom; idle: NodeJS.Timeout }>();
  private readonly refreshes = new Coalesced((meetingId) => this.project(meetingId));
  /** Another start, another epoch: a rebuilt document does not go on from the one that screens still hold. */
  private readonly start = Date.now().toString(36) + randomInt(36 ** 3).toString(36);
  private opened = 0;

  constructor(
    private readonly database: Database,
    changes: Changes,
  ) {
    changes.listen(({ meetingId }) => this.refresh(meetingId));
  }

  /** Registers what a feature adds to the picture. */
  contribute(section: Section): void {
    this.sections.push(section);
  }

  /** Registers who reads the roll call. It goes to screens that have the document open, and to nobody's phone. */
  callRoll(reader: RollReader): void {
    this.readRoll = reader;
  }

  /** Called with every new picture. */
  onView(listener: Listener): void {
    this.listeners.push(listener);
  }

  /** The picture now, from PostgreSQL. Only what the contract lists gets out. */
  view(meetingId: string): Promise<BoardView> {
    return this.database.moment((em) => this.gather(em, meetingId));
  }

  /** Name of the live document; another one after a restart, or after nobody had looked for long. */
  documentName(meetingId: string): string {
    return docName(this.open(meetingId).doc);
  }

  /** Something changed: the picture follows soon, and the last state always. */
  refresh(meetingId: string): void {
    this.refreshes.ask(meetingId);
  }

  /** The room of a document's name. Refuses the epoch of an earlier start. */
  async enter(meetingId: string, epoch: string): Promise<BoardRoom> {
    const known = this.rooms.get(meetingId)?.room;
    if (known?.doc.kind !== 'board' || known.doc.epoch !== epoch) throw new Refusal('document.epoch-over');
    // A screen that comes in first waits for the picture, but not for ever.
    await Promise.race([known.ready, pause(FIRST_MS, undefined, { ref: false })]);
    return known;
  }

  onModuleDestroy(): void {
    this.refreshes.stop();
    for (const { idle } of this.rooms.values()) clearTimeout(idle);
  }

  private open(meetingId: string): BoardRoom {
    const known = this.rooms.get(meetingId);
    if (known) return known.room;
    this.opened += 1;
    const epoch = this.start + this.opened.toString(36);
    const room = new BoardRoom({ meetingId, kind: 'board', epoch }, () => this.leaveSoon(meetingId));
    this.rooms.set(meetingId, { room, idle: this.timer(meetingId) });
    this.refresh(meetingId);
    return room;
  }

  private leaveSoon(meetingId: string): void {
    const known = this.rooms.get(meetingId);
    // The last one can leave after the room was dropped.
    if (!known) return;
    clearTimeout(known.idle);
    known.idle = this.timer(meetingId);
  }

  private timer(meetingId: string): NodeJS.Timeout {
    return after(IDLE_MS, () => {
      const room = this.rooms.get(meetingId)?.room;
      if (!room?.audience.isEmpty) return;
      this.rooms.delete(meetingId);
      room.close();
    });
  }

  /** One after the other, on the one connection that sees this moment. */
  private async gather(em: EntityManager, meetingId: string): Promise<BoardView> {
    const view = { ballot: null, resolution: null };
    for (const section of this.sections) Object.assign(view, await section(em, meetingId));
    return boardView.parse(view);
  }

  private async project(meetingId: string): Promise<void> {
    const [view, roll] = await this.database.moment(async (em) => {
      const gathered = await this.gather(em, meetingId);
      // A screen that opens meanwhile asks for another run.
      return [gathered, this.rooms.has(meetingId) ? await this.readRoll(em, gathered) : []] as const;
    });
    this.rooms.get(meetingId)?.room.write(view, roll);
    for (const listener of this.listeners)
      try {
        listener(meetingId, view);
      } catch (err) {
        logger.error({ err, meetingId }, 'board listener failed');
      }
  }
}
