import { Injectable } from '@nestjs/common';
import type { Actor } from '@yishiting/shared/actor.ts';
import type { DocumentKind, historyApi } from '@yishiting/shared/collab/history.contract.ts';
import { docName } from '@yishiting/shared/doc-names.ts';
import type { Reply } from '@yishiting/shared/route.ts';
import { Database } from '../../database/database.ts';
import { rateLimit } from '../../platform/rate-limit.ts';
import { found, Refusal } from '../../platform/refusal.ts';
import { DocumentStore } from '../document.store.ts';
import { Replica } from '../replica.ts';
import { shapes } from '../shapes/shapes.ts';
import { authorsOf, erasuresIn } from './author.store.ts';
import { stateOf, versionsWhere } from './version.store.ts';
import { type FoundVersion, VersionAccess } from './version-access.ts';

const toText = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');

/** What agenda and minutes said, and who changed what from one version to another. */
@Injectable()
export class ReadHistory {
  /** States are large. */
  private readonly perSession = rateLimit(60, 60);
  /** What it says now is put together from the single edits. */
  private readonly ofNow = rateLimit(15, 60);

  constructor(
    private readonly database: Database,
    private readonly access: VersionAccess,
    private readonly store: DocumentStore,
  ) {}

  async list(actor: Actor, meetingId: string, kind: DocumentKind): Promise<Reply<typeof historyApi.list>> {
    const doc = { meetingId, kind };
    const { right } = await this.access.reader(actor, doc);
    const name = docName(doc);
    const versions = await versionsWhere(this.database.reader(), 'v.name = ?', [name]);
    return { versions, mayWrite: right === 'write' && !(await this.store.isLocked(name)) };
  }

  async show(actor: Actor, meetingId: string, id: string): Promise<Reply<typeof historyApi.show>> {
    await this.perSession(actor.sessionId);
    const em = this.database.reader();
    const { version, name } = await this.readable(actor, meetingId, id);
    return { version, state: toText(await stateOf(em, { name, seq: version.seq })) };
  }

  /** Without `to`: with the document as it is on disk now. */
  async compare(
    actor: Actor,
    meetingId: string,
    given: { from: string; to: string | undefined },
  ): Promise<Reply<typeof historyApi.compare>> {
    await this.perSession(actor.sessionId);
    if (!given.to) await this.ofNow(actor.sessionId);
    const em = this.database.reader();
    const from = await this.readable(actor, meetingId, given.from);
    const { name } = from;
    const later = given.to ? await this.access.find(em, meetingId, given.to) : null;
    if (later && later.name !== name) throw new Refusal('document.version-unknown');
    const to = later
      ? { seq: later.version.seq, bytes: await stateOf(em, { name, seq: later.version.seq }) }
      : await this.present(from);
    const [after, upTo] = [from.version.seq, to.seq];
    return {
      from: { version: from.version, state: toText(await stateOf(em, { name, seq: after })) },
      to: { version: later?.version ?? null, state: toText(to.bytes) },
      authors: await authorsOf(em, name),
      erasures: await erasuresIn(em, { name, after, upTo }),
    };
  }

  private async readable(actor: Actor, meetingId: string, id: string): Promise<FoundVersion> {
    const version = await this.access.find(this.database.reader(), meetingId, id);
    await this.access.reader(actor, version.doc);
    return version;
  }

  private async present({ name, doc }: FoundVersion) {
    const { seq, parts } = found(await this.store.load(name), 'document.unknown');
    const replica = new Replica(shapes[doc.kind], parts);
    const bytes = replica.all();
    replica.destroy();
    return { seq, bytes };
  }
}
