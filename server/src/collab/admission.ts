import type { IncomingMessage } from 'node:http';
import { Injectable } from '@nestjs/common';
import type { Standing } from '@yishiting/shared/collab/wire.ts';
import { type DocName, parseDocName } from '@yishiting/shared/doc-names.ts';
import type { ErrorCode } from '@yishiting/shared/errors.ts';
import { found, Refusal } from '../platform/refusal.ts';
import { SessionReader, tokenIn } from '../platform/session.ts';
import type { Visit } from './connection.ts';
import { DocumentAccess, type Entry } from './document-access.ts';
import type { Room } from './room.ts';
import { Rooms } from './rooms.ts';

const PREFIX = '/collab/';

const decode = (path: string): string => {
  try {
    return decodeURIComponent(path);
  } catch {
    return '';
  }
};

/** A locked document is only read, whatever somebody may do otherwise. */
const standingOf = ({ role: _, right, ...entry }: Entry, locked: boolean): Standing => ({
  ...entry,
  right: locked ? 'read' : right,
  locked,
});

/** Who gets into which document, and with what rights. */
@Injectable()
export class Admission {
  constructor(
    private readonly sessions: SessionReader,
    private readonly access: DocumentAccess,
    private readonly rooms: Rooms,
  ) {}

  /** Throws a refusal for who may not come in. */
  async admit(request: IncomingMessage): Promise<Visit> {
    const url = new URL(request.url ?? '/', 'http://localhost');
    const doc = found(parseDocName(decode(url.pathname.slice(PREFIX.length))), 'document.unknown');
    const token = tokenIn(request.headers.cookie);
    const { entry, sessionId } = await this.enter(token, doc);
    const room = await this.rooms.enter(doc);
    const standing = standingOf(entry, await room.readLock());
    return {
      doc,
      token,
      sessionId,
      standing,
      role: entry.role,
      speaksAcks: url.searchParams.get('acks') === '1',
    };
  }

  /** The room, open at this very moment: join before the next `await`. */
  async room(doc: DocName): Promise<Room> {
    for (;;) {
      const room = await this.rooms.enter(doc);
      if (!room.isClosed) return room;
    }
  }

  /** What the bearer of a session may do in a document now, or the refusal. */
  async judge({ token, doc }: Visit, locked: boolean): Promise<Standing | ErrorCode> {
    try {
      return standingOf((await this.enter(token, doc)).entry, locked);
    } catch (error) {
      if (error instanceof Refusal) return error.code;
      throw error;
    }
  }

  private async enter(
    token: string | undefined,
    doc: DocName,
  ): Promise<{ entry: Entry; sessionId: string | null }> {
    const actor = token ? await this.sessions.read(token) : null;
    const entry = await this.access.entry(actor, doc);
    if (entry) return { entry, sessionId: actor?.sessionId ?? null };
    if (doc.kind === 'board') throw new Refusal('document.unknown');
    throw new Refusal(actor ? 'access.denied' : 'session.required');
  }
}
