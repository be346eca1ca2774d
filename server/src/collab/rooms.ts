import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import { type DocName, docName } from '@yishiting/shared/doc-names.ts';
import type { Env } from '../config/env.ts';
import { ENV } from '../platform/platform.module.ts';
import { after } from '../platform/timers.ts';
import { BoardDocs } from './board/board-docs.ts';
import { DocumentStore } from './document.store.ts';
import { DocumentAccess } from './document-access.ts';
import { EditRoom } from './edit-room.ts';
import { Ledger } from './ledger.ts';
import { rooms as roomsOpen } from './metrics.ts';
import type { Room } from './room.ts';
import { shapes } from './shapes/shapes.ts';

type Opening = { name: string; doc: DocName & { kind: 'agenda' | 'minutes' }; forget: () => void };

/** The documents that are open in this process, each once. */
@Injectable()
export class Rooms implements OnModuleDestroy {
  private readonly open = new Map<string, Promise<EditRoom>>();
  private readonly timers = new Map<string, NodeJS.Timeout>();

  constructor(
    private readonly store: DocumentStore,
    private readonly boards: BoardDocs,
    private readonly access: DocumentAccess,
    @Inject(ENV) private readonly env: Env,
  ) {}

  /** An open room. It may have closed again by the time it is used after an `await`: see `isClosed`. */
  enter(doc: DocName): Promise<Room> {
    if (doc.kind === 'board') return this.boards.enter(doc.meetingId, doc.epoch);
    const name = docName(doc);
    const known = this.open.get(name);
    if (known) return known;
    // Never the room that came after it under the same name.
    const forget = () => {
      if (this.open.get(name) === opening) this.open.delete(name);
      roomsOpen.set(this.open.size);
    };
    const opening = this.load({ name, doc, forget });
    this.open.set(name, opening);
    roomsOpen.set(this.open.size);
    // A load that failed leaves nothing behind, and the next visitor tries again.
    opening.catch(forget);
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

  private async load(opening: Opening): Promise<EditRoom> {
    const { name, doc, forget } = opening;
    const ledger = await Ledger.open(name, shapes[doc.kind], this.store);
    const room: EditRoom = new EditRoom(doc, ledger, {
      empty: () => this.closeSoon(opening, room),
      broken: forget,
      locked: () => this.access.changed(doc.meetingId),
    });
    this.closeSoon(opening, room);
    return room;
  }

  /** An empty room stays open for a while for who comes back, e.g. after a reload of the page. */
  private closeSoon(opening: Opening, room: EditRoom): void {
    if (room.isClosed) return;
    const { name, forget } = opening;
    clearTimeout(this.timers.get(name));
    const timer = after(this.env.DOCUMENT_IDLE_MS, () => {
      this.timers.delete(name);
      if (!room.audience.isEmpty) return;
      if (room.closeIfIdle()) forget();
      else this.closeSoon(opening, room);
    });
    this.timers.set(name, timer);
  }
}
