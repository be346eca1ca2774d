import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Actor } from '@yishiting/shared/actor.ts';
import { DocumentAccess, Readers } from '../../collab/index.ts';
import { Database } from '../../database/database.ts';
import { Announcer, rooms } from '../../live/index.ts';
import { logger } from '../../platform/logger.ts';
import { SessionReader } from '../../platform/session.ts';
import { Meeting } from '../meeting.entity.ts';
import { mayFollowStaff } from '../meeting.policy.ts';
import type { Listener } from './listener.ts';

type Place = Pick<Meeting, 'id' | 'villageId'>;

/** Who is told what changes for the staff of a meeting: those who work for it, or for its village, as long as they do. */
@Injectable()
export class StaffRoom implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly announcer: Announcer,
    private readonly sessions: SessionReader,
    private readonly access: DocumentAccess,
    private readonly readers: Readers,
  ) {}

  onModuleInit(): void {
    this.access.onChanged((meetingId) => {
      this.review(meetingId).catch((err: unknown) =>
        logger.warn({ err, meetingId }, 'staff not judged anew'),
      );
    });
  }

  /** Lets the screen of a visitor in, if it belongs here. */
  async enter(em: EntityManager, visitor: Actor | null, meeting: Place, listener: Listener): Promise<void> {
    if (!(await mayFollowStaff(em, visitor, meeting))) return;
    const room = rooms.staff(meeting.id);
    await listener.join([room]);
    // A role that is taken away on the way in: whoever takes it does not find this screen, so it looks itself.
    if (await mayFollowStaff(em, visitor, meeting)) this.readers.tell(meeting.id);
    else await listener.leave(room);
  }

  /** Who does not belong here any more is told nothing from now on; the screen itself goes on watching. */
  private async review(meetingId: string): Promise<void> {
    const em = this.database.reader();
    const meeting = await em.findOne(Meeting, { id: meetingId });
    if (!meeting) return;
    for (const socket of this.announcer.staffOf(meetingId)) {
      const { token } = socket.data;
      const actor = token ? await this.sessions.peek(token) : null;
      if (!(await mayFollowStaff(em, actor, meeting))) await socket.leave(rooms.staff(meetingId));
    }
  }
}
