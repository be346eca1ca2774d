import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { type DocName, docName } from '@yishiting/shared/doc-names.ts';
import { after } from '../platform/timers.ts';
import { BoardDocs } from './board/board-docs.ts';
import { DocumentStore } from './document.store.ts';
import { DocumentAccess } from './document-access.ts';
import { EditRoom } from './edit-room.ts';
import { Ledger } from './ledger.ts';
import type { Room } from './room.ts';
import { shapes } from './shapes/shapes.ts';

/** How long an empty room stays open for who comes back, e.g. after a reload of the page. */
const IDLE_MS = 15_000;

/** The documents that are open in this process, each once. */
@Injectable()
export class Rooms implements OnModuleDestroy {
  private readonly open = new Map<string, Promise<EditRoom>>();
  private readonly timers = new Map<string, NodeJS.Timeout>();

  constructor(
    private readonly store: DocumentStore,
    private readonly boards: BoardDocs,
    private readonly access: DocumentAccess,
  ) {}

  /** An open room. It may have closed again by the time it is used after an `await`: see `isClosed`. */
  enter(doc: DocName): Promise<Room> {
    if (doc.kind === 'board') return this.boards.enter(doc.meetingId, doc.epoch);
    const name = docName(doc);
    const known = this.open.get(name);
    if (known) return known;
    const opening = this.load(name, doc);
    this.open.set(name, opening);
    // A load that failed leaves nothing behind, and the next visitor tries again.
    opening.catch(() => this.forget(name, opening));
    return opening;
  }

  /** The server itself has written into the document in PostgreSQL: told after the commit. */
  async refresh(name: string): Promise<void> {
    const room = await this.open.get(name)?.catch(() => null);
    room?.refresh();
  }

  async onModuleDestroy(): Promise<void> {
    for (const timer of this.timers.values()) clearTimeout(timer);
    const opened = [...this.open.values()];
    this.open.clear();
    const rooms = await Promise.allSettled(opened);
    await Promise.all(rooms.map((room) => room.status === 'fulfilled' && room.value.stop()));
  }

  private async load(name: string, doc: DocName & { kind: 'agenda' | 'minutes' }): Promise<EditRoom> {
    const ledger = await Ledger.open(name, shapes[doc.kind], this.store);
    const room: EditRoom = new EditRoom(doc, ledger, {
      empty: () => this.closeSoon(name, room),
      broken: () => this.open.delete(name),
      locked: () => this.access.changed(doc.meetingId),
    });
    this.closeSoon(name, room);
    return room;
  }

  private forget(name: string, opening: Promise<EditRoom>): void {
    if (this.open.get(name) === opening) this.open.delete(name);
  }

  private closeSoon(name: string, room: EditRoom): void {
    if (room.isClosed) return;
    clearTimeout(this.timers.get(name));
    const timer = after(IDLE_MS, () => {
      this.timers.delete(name);
      if (!room.audience.isEmpty) return;
      if (room.closeIfIdle()) this.open.delete(name);
      else this.closeSoon(name, room);
    });
    this.timers.set(name, timer);
  }
}
