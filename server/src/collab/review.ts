import type { Standing } from '@yishiting/shared/collab/wire.ts';
import { docName } from '@yishiting/shared/doc-names.ts';
import type { ErrorCode } from '@yishiting/shared/errors.ts';
import type { Admission } from './admission.ts';
import type { Connection } from './connection.ts';
import type { Room } from './room.ts';

const AT_ONCE = 10;

/** Judges connections anew, each bearer of a session once: who has other rights now comes back for them. */
export class Review {
  private readonly locks = new Map<Room, Promise<boolean>>();
  private readonly judged = new Map<string, Promise<Standing | ErrorCode>>();

  constructor(private readonly admission: Admission) {}

  async of(joined: readonly [Connection, Room][]): Promise<void> {
    for (let i = 0; i < joined.length; i += AT_ONCE)
      await Promise.all(
        joined.slice(i, i + AT_ONCE).map(([connection, room]) =>
          // Who cannot be judged does not stay.
          this.one(connection, room).catch(() => connection.comeBack()),
        ),
      );
  }

  private async one(connection: Connection, room: Room): Promise<void> {
    const before = connection.standing;
    const now = await this.judge(connection, await this.lockOf(room));
    if (typeof now === 'string') connection.refuse(now);
    else if (now.right !== before.right || now.locked !== before.locked || now.owner !== before.owner)
      connection.comeBack();
  }

  private lockOf(room: Room): Promise<boolean> {
    const lock = this.locks.get(room) ?? room.readLock();
    this.locks.set(room, lock);
    return lock;
  }

  private judge({ visit }: Connection, locked: boolean): Promise<Standing | ErrorCode> {
    const key = `${visit.token ?? ''} ${docName(visit.doc)}`;
    const judged = this.judged.get(key) ?? this.admission.judge(visit, locked);
    this.judged.set(key, judged);
    return judged;
  }
}
