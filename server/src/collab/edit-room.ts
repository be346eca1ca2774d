import { setImmediate as breath } from 'node:timers/promises';
import type { ErrorCode } from '@yishiting/shared/errors.ts';
import { logger } from '../platform/logger.ts';
import { Refusal } from '../platform/refusal.ts';
import { Audience } from './audience.ts';
import type { Connection } from './connection.ts';
import { type Frame, stepOne, updateFrame } from './frames.ts';
import type { Ledger } from './ledger.ts';
import { pack } from './packet.ts';
import { Presence } from './presence.ts';
import type { Room, WrittenName } from './room.ts';
import { Rounds, type Work } from './rounds.ts';
import { Showing } from './showing.ts';

/** Milliseconds after which a round lets the rest of the process go on. */
const LONGEST_MS = 10;

/** An edit on its way; `n` counts the edits of its connection. */
type Coming = { connection: Connection; update: Uint8Array; whole: boolean; n: number };

/** Whose alone these edits are. */
const soleAuthor = (taken: readonly Coming[]): Connection | undefined => {
  const connection = taken[0]?.connection;
  return taken.every((edit) => edit.connection === connection) ? connection : undefined;
};

export interface RoomNews {
  /** Somebody has come in. */
  entered(room: EditRoom): void;
  /** The last one has left. */
  emptied(room: EditRoom): void;
  /** PostgreSQL cannot be read: whoever was in it comes back to a new room. */
  broken(room: EditRoom): void;
  /** It was found to be locked: its people have other rights now. */
  locked(room: EditRoom): void;
}

/**
 * A document that people edit, in rounds: take the edits that have come, put them on disk in one statement, then
 * send them on and acknowledge them. Nobody is shown anything that is not on disk; what goes wrong costs its
 * sender the connection and is undone by reading the document again.
 */
export class EditRoom implements Room, Work<Coming> {
  readonly audience = new Audience();
  /** As long as nobody has shown where they are there is none. */
  private presence: Presence | null = null;
  private readonly showing = new Showing(this.audience);
  isClosed = false;
  private readonly rounds = new Rounds<Coming>(this);

  constructor(
    readonly doc: WrittenName,
    private readonly ledger: Ledger,
    private readonly news: RoomNews,
  ) {}

  join(connection: Connection): void {
    // It broke while this one was on its way in.
    if (this.isClosed) {
      connection.refuse('document.not-saved');
      return;
    }
    this.audience.add(connection);
    this.news.entered(this);
    this.rounds.calmly(() => {
      // Who only reads has nothing to give.
      if (connection.standing.right !== 'read')
        connection.outlet.send(stepOne(this.ledger.document.vector()));
      this.sayWhoIsHere(connection);
    });
  }

  leave(connection: Connection): void {
    this.audience.remove(connection);
    this.presence?.leave(connection);
    if (this.audience.isEmpty) this.news.emptied(this);
  }

  hear(connection: Connection, frame: Frame): void {
    switch (frame.type) {
      case 'vector':
        this.rounds.calmly(() => this.answer(connection, frame.vector));
        break;
      case 'update':
        this.rounds.add({ connection, ...frame, n: connection.number() });
        break;
      case 'presence':
        this.presence ??= new Presence(this.audience, this.ledger.clients);
        this.presence.hear(connection, frame.entries);
        break;
      case 'whoIsHere':
        this.sayWhoIsHere(connection);
    }
  }

  resync(connection: Connection, vector: Uint8Array): void {
    this.rounds.calmly(() =>
      connection.outlet.offer(pack(updateFrame(this.ledger.document.since(vector))), vector),
    );
  }

  readLock(): Promise<boolean> {
    return this.ledger.readLock();
  }

  /** The server itself has written into the document: who has it open is shown that. */
  refresh(): void {
    this.rounds.calmly(async () => {
      const before = this.ledger.document.vector();
      await this.ledger.reload();
      this.showing.flush();
      this.audience.update(updateFrame(this.ledger.document.since(before)), before);
    });
  }

  /** True when the room has nothing left to do and nobody in it; then it is closed. */
  closeIfIdle(): boolean {
    if (!this.audience.isEmpty || this.rounds.isRunning) return false;
    this.isClosed = true;
    this.presence?.stop();
    this.ledger.close();
    return true;
  }

  /** At the end of the process: what is under way gets to the disk. */
  async stop(): Promise<void> {
    this.isClosed = true;
    this.presence?.stop();
    await this.rounds.settled();
  }

  private sayWhoIsHere(connection: Connection): void {
    const here = this.presence?.allBut(connection);
    if (here) connection.outlet.send(here);
  }

  private answer(connection: Connection, vector: Uint8Array): void {
    const { pace, outlet } = connection;
    if (!pace.mayWork) {
      connection.refuse('request.too-many');
      return;
    }
    try {
      outlet.deliver(pace.spend(() => this.ledger.document.answer(vector)));
    } catch {
      connection.refuse('document.frame-invalid');
    }
  }

  async round(batch: readonly Coming[]): Promise<void> {
    const taken: Coming[] = [];
    let since = performance.now();
    for (const edit of batch) {
      if (edit.connection.isRefused) continue;
      if (performance.now() - since > LONGEST_MS) {
        await breath();
        since = performance.now();
      }
      const outcome = this.take(edit);
      if (outcome === 'spoiled') {
        await this.ledger.reload();
        return this.round(batch);
      }
      if (outcome === 'taken') taken.push(edit);
    }
    const updates = await this.ledger.commit().catch((err: unknown) => {
      const sockets = [...new Set(taken.map(({ connection }) => connection.requestId))];
      logger.error({ err, meetingId: this.doc.meetingId, sockets }, 'edits not saved');
      return 'failed' as const;
    });
    if (updates === 'failed') return this.undo(taken, 'document.not-saved');
    if (updates === 'locked') return this.undo(taken, 'document.locked');
    const author = this.ledger.foundOthers ? undefined : soleAuthor(taken);
    this.showing.show(updates, this.ledger.before, author);
    for (const { connection, n, whole } of taken) connection.save(n, whole);
  }

  private take({ connection, update, whole }: Coming): 'taken' | 'refused' | 'spoiled' {
    const { standing, visit, pace } = connection;
    if (!pace.mayWork) {
      connection.refuse('request.too-many');
      return 'refused';
    }
    try {
      const outcome = pace.spend(() => this.ledger.take(standing, visit.sessionId, update));
      if (outcome === 'taken') connection.noteEdit();
      if (outcome !== 'gap') return 'taken';
      this.answerGap(connection, whole);
    } catch (error) {
      connection.refuse(this.codeOf(error));
      if (!(error instanceof Refusal)) {
        connection.within(() =>
          logger.error({ err: error, meetingId: this.doc.meetingId }, 'edit not judged'),
        );
        return 'spoiled';
      }
    }
    return 'refused';
  }

  /** Edits typed before the first exchange can build on what comes with it; the sender is asked for all it has. */
  private answerGap(connection: Connection, whole: boolean): void {
    const next = connection.gaps.leaveOut(whole);
    if (next === 'refuse') connection.refuse('document.frame-invalid');
    if (next === 'ask')
      this.rounds.calmly(() => connection.outlet.send(stepOne(this.ledger.document.vector())));
  }

  private codeOf(error: unknown): ErrorCode {
    if (!(error instanceof Refusal)) return 'document.frame-invalid';
    return error.code === 'document.read-only' && this.ledger.isLocked ? 'document.locked' : error.code;
  }

  /** What the disk did not take is taken out of memory; what it took after all is shown. */
  private async undo(taken: readonly Coming[], code: ErrorCode): Promise<void> {
    const { before } = this.ledger;
    for (const { connection } of taken) connection.refuse(code);
    await this.ledger.reload();
    this.showing.flush();
    this.audience.update(updateFrame(this.ledger.document.since(before)), before);
    if (this.ledger.isLocked) this.news.locked(this);
  }

  broke(err: unknown): void {
    logger.error({ err, meetingId: this.doc.meetingId }, 'document closed');
    this.isClosed = true;
    this.audience.refuse('document.not-saved');
    this.news.broken(this);
  }
}
