import type { IncomingMessage } from 'node:http';
import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '@yishiting/shared/actor.ts';
import { minutesSchema } from '@yishiting/shared/collab/minutes-document.ts';
import type { Standing } from '@yishiting/shared/collab/wire.ts';
import { type DocName, parseDocName } from '@yishiting/shared/doc-names.ts';
import type { ErrorCode } from '@yishiting/shared/errors.ts';
import type { Env } from '../config/env.ts';
import { ENV } from '../platform/platform.module.ts';
import { found, Refusal } from '../platform/refusal.ts';
import { isSecure, SessionReader, tokenIn } from '../platform/session.ts';
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

/** Who only reads may leave it out. */
const requireSchema = (stated: string | null, { right }: Standing): void => {
  const isOurs = stated === null ? right !== 'write' : stated === String(minutesSchema);
  if (!isOurs) throw new Refusal('document.page-outdated');
};

/** Who gets into which document, and with what rights. */
@Injectable()
export class Admission {
  constructor(
    private readonly sessions: SessionReader,
    private readonly access: DocumentAccess,
    private readonly rooms: Rooms,
    @Inject(ENV) private readonly env: Env,
  ) {}

  /** Throws a refusal for who may not come in. */
  async admit(request: IncomingMessage): Promise<Visit> {
    const url = new URL(request.url ?? '/', 'http://localhost');
    const doc = found(parseDocName(decode(url.pathname.slice(PREFIX.length))), 'document.unknown');
    const token = tokenIn(request.headers.cookie, isSecure(this.env));
    const actor = token ? await this.sessions.read(token) : null;
    const entry = await this.enter(actor, doc);
    const room = await this.rooms.enter(doc);
    const standing = standingOf(entry, await room.readLock());
    if (doc.kind === 'minutes') requireSchema(url.searchParams.get('schema'), standing);
    return {
      doc,
      token,
      sessionId: actor?.sessionId ?? null,
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

  /** Who edits is not idle. */
  async keepAwake({ token }: Visit): Promise<void> {
    if (token) await this.sessions.read(token);
  }

  /** What the bearer of a session may do in a document now, or the refusal. Being judged is not being active. */
  async judge({ token, doc }: Visit, locked: boolean): Promise<Standing | ErrorCode> {
    try {
      const actor = token ? await this.sessions.peek(token) : null;
      return standingOf(await this.enter(actor, doc), locked);
    } catch (error) {
      if (error instanceof Refusal) return error.code;
      throw error;
    }
  }

  private async enter(actor: Actor | null, doc: DocName): Promise<Entry> {
    const entry = await this.access.entry(actor, doc);
    if (entry) return entry;
    if (doc.kind === 'board') throw new Refusal('document.unknown');
    throw new Refusal(actor ? 'access.denied' : 'session.required');
  }
}
