import { EventEmitter } from 'node:events';
import { Injectable } from '@nestjs/common';
import type { Actor } from '@yishiting/shared/actor.ts';
import type { Right, Standing } from '@yishiting/shared/collab/wire.ts';
import type { DocName } from '@yishiting/shared/doc-names.ts';
import { colourOf } from './colour.ts';

/** A right alone, or with the name and role under which the others see this person. */
export type Decision = Right | null | { right: Right; name: string; role: string };
export type Decide = (actor: Actor | null, meetingId: string) => Promise<Decision>;

/** What a connection may do, and the role shown beside its name. */
export type Entry = Omit<Standing, 'locked'> & { role: string };

/**
 * The one place that says who may do what in a document. The feature that knows the people of a document
 * registers its decision here; a kind without a decision is closed to everybody.
 */
@Injectable()
export class DocumentAccess {
  private readonly decisions = new Map<DocName['kind'], Decide>();
  private readonly bus = new EventEmitter();

  /** Registers who may do what in documents of this kind. Once for each kind. */
  decide(kind: DocName['kind'], decision: Decide): void {
    this.decisions.set(kind, decision);
  }

  /**
   * Roles or phase of the meeting changed (told after the commit): every socket on its documents is judged
   * anew within 2 s.
   */
  changed(meetingId: string): void {
    this.bus.emit('changed', meetingId);
  }

  onChanged(listener: (meetingId: string) => void): void {
    this.bus.on('changed', listener);
  }

  /** Null for who may not even read. Nobody writes in a board, and who is not known writes nowhere. */
  async entry(actor: Actor | null, { kind, meetingId }: DocName): Promise<Entry | null> {
    if (!actor && kind !== 'board') return null;
    const decision = (await this.decisions.get(kind)?.(actor, meetingId)) ?? null;
    if (!decision) return null;
    const { right, name, role } =
      typeof decision === 'string' ? { right: decision, name: '', role: '' } : decision;
    const owner = ownerOf(actor, meetingId);
    return {
      right: kind === 'board' || !owner ? 'read' : right,
      owner,
      name: name || (actor?.account?.name ?? ''),
      role: role || (actor?.account?.roles[0]?.role ?? ''),
      colour: colourOf(owner),
    };
  }
}

/** In whose name an edit stands: the account, or the seat that this device holds in the meeting. */
export const ownerOf = (actor: Actor | null, meetingId: string): string => {
  if (actor?.account) return `account:${actor.account.id}`;
  const seat = actor?.seats.find((s) => s.meetingId === meetingId);
  return seat ? `seat:${seat.attendanceId}` : '';
};
