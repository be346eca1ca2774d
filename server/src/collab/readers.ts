import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { Announcer } from '../live/index.ts';
import { Coalesced } from './board/coalesced.ts';
import type { Visit } from './connection.ts';

/** Milliseconds between two announcements to the staff of one meeting. */
const APART_MS = 1000;

type Count = { agenda: Map<string, number>; minutes: Map<string, number> };

/**
 * How many people have a document open without being seen in it: everybody whom presence does not name. Somebody with
 * two tabs is one person. The staff of the meeting is told a number, once a second at most, and never who.
 */
@Injectable()
export class Readers implements OnModuleDestroy {
  private readonly meetings = new Map<string, Count>();
  private readonly news = new Coalesced(async (meetingId) => this.announce(meetingId), APART_MS);

  constructor(private readonly announcer: Announcer) {}

  onModuleDestroy(): void {
    this.news.stop();
  }

  enter(visit: Visit): void {
    this.count(visit, 1);
  }

  /** Once for each visit that was entered. */
  leave(visit: Visit): void {
    this.count(visit, -1);
  }

  /** Soon, for who has just begun to follow the meeting. */
  tell(meetingId: string): void {
    this.news.ask(meetingId);
  }

  private count({ doc, standing, sessionId }: Visit, by: 1 | -1): void {
    const { meetingId, kind } = doc;
    if (kind === 'board' || standing.right === 'write') return;
    const count = this.meetings.get(meetingId) ?? { agenda: new Map(), minutes: new Map() };
    this.meetings.set(meetingId, count);
    this.move(meetingId, count[kind], standing.owner || `${sessionId}`, by);
    if (count.agenda.size + count.minutes.size === 0) this.meetings.delete(meetingId);
  }

  private move(meetingId: string, people: Map<string, number>, person: string, by: 1 | -1): void {
    const before = people.size;
    const visits = (people.get(person) ?? 0) + by;
    if (visits > 0) people.set(person, visits);
    else people.delete(person);
    if (people.size !== before) this.tell(meetingId);
  }

  private announce(meetingId: string): void {
    const count = this.meetings.get(meetingId);
    this.announcer.readers({
      meetingId,
      agenda: count?.agenda.size ?? 0,
      minutes: count?.minutes.size ?? 0,
    });
  }
}
