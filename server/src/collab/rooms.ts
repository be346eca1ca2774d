import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import { type DocName, docName } from '@yishiting/shared/doc-names.ts';
import type { Env } from '../config/env.ts';
import { ENV } from '../platform/platform.module.ts';
import { after } from '../platform/timers.ts';
import { BoardDocs } from './board/board-docs.ts';
import { DocumentStore } from './document.store.ts';
import { DocumentAccess } from './document-access.ts';
import { EditRoom, type RoomNews } from './edit-room.ts';
import { Ledger } from './ledger.ts';
import { rooms as roomsOpen } from './metrics.ts';
import type { Room, WrittenName } from './room.ts';
import { shapes } from './shapes/shapes.ts';

/** `room` null: it is being loaded. `timer` runs while nobody is in it. */
type Open = {
  name: string;
  loading: Promise<EditRoom>;
  room: EditRoom | null;
  timer: NodeJS.Timeout | undefined;
};

/** The documents that are open in this process, each once. */
@Injectable()
export class Rooms implements RoomNews, OnModuleDestroy {
  private readonly open = new Map<string, Open>();

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
    if (known) return known.loading;
    const open: Open = { name, loading: this.load(name, doc), room: null, timer: undefined };
    this.open.set(name, open);
    roomsOpen.set(this.open.size);
    // A load that failed leaves nothing behind, and the next visitor tries again.
    open.loading.catch(() => this.forget(open));
    return open.loading;
  }

  /** The server itself has written into the document in PostgreSQL: told after the commit. */
  async refresh(name: string): Promise<void> {
    const room = await this.open.get(name)?.loading.catch(() => null);
    room?.refresh();
  }

  entered(room: EditRoom): void {
    const open = this.find(room);
    if (!open) return;
    clearTimeout(open.timer);
    open.timer = undefined;
  }

  /** An empty room stays open for a while for who comes back, e.g. after a reload of the page. */
  emptied(room: EditRoom): void {
    const open = this.find(room);
    if (!open || room.isClosed) return;
    clearTimeout(open.timer);
    open.timer = after(this.env.DOCUMENT_IDLE_MS, () => {
      if (!room.audience.isEmpty) return;
      if (room.closeIfIdle()) this.forget(open);
      else this.emptied(room);
    });
  }

  broken(room: EditRoom): void {
    const open = this.find(room);
    if (open) this.forget(open);
  }

  locked({ doc }: EditRoom): void {
    this.access.changed(doc.meetingId);
  }

  async onModuleDestroy(): Promise<void> {
    const opened = [...this.open.values()];
    this.open.clear();
    for (const { timer } of opened) clearTimeout(timer);
    const rooms = await Promise.allSettled(opened.map(({ loading }) => loading));
    await Promise.all(rooms.map((room) => room.status === 'fulfilled' && room.value.stop()));
  }

  private async load(name: string, doc: WrittenName): Promise<EditRoom> {
    const ledger = await Ledger.open(name, shapes[doc.kind], this.store);
    const room = new EditRoom(doc, ledger, this);
    const open = this.open.get(name);
    if (open) open.room = room;
    this.emptied(room);
    return room;
  }

  /** Null for a room that was forgotten, also when there is another one of its name by now. */
  private find(room: EditRoom): Open | null {
    const open = this.open.get(docName(room.doc));
    return open?.room === room ? open : null;
  }

  private forget(open: Open): void {
    clearTimeout(open.timer);
    if (this.open.get(open.name) === open) this.open.delete(open.name);
    roomsOpen.set(this.open.size);
  }
}
