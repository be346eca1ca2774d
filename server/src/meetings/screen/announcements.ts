import { Injectable, type OnModuleInit } from '@nestjs/common';
import { BoardDocs } from '../../collab/index.ts';
import { Announcer, type Change, Changes } from '../../live/index.ts';
import { after } from '../../platform/timers.ts';
import { BoardNews } from './board-news.ts';
import { BoardSection } from './board-section.ts';

/** Hints of one kind within this time reach the staff's screens as one. */
const GATHER_MS = 200;

/** Brings what changed in a meeting to the screens of the hall and of its staff. */
@Injectable()
export class Announcements implements OnModuleInit {
  private readonly pending = new Set<string>();

  constructor(
    private readonly changes: Changes,
    private readonly announcer: Announcer,
    private readonly board: BoardDocs,
    private readonly section: BoardSection,
  ) {}

  onModuleInit(): void {
    this.board.contribute((em, meetingId) => this.section.read(em, meetingId));
    const phones = new BoardNews((meetingId, view) => this.announcer.board('phones', meetingId, view));
    this.board.onView((meetingId, view) => {
      this.announcer.board('screens', meetingId, view);
      phones.show(meetingId, view);
    });
    this.changes.listen((change) => this.hint(change));
  }

  /** 200 votes are one hint, not 200 times that every staff screen asks for the counts. */
  private hint(change: Change): void {
    const key = `${change.meetingId} ${change.what}`;
    if (this.pending.has(key)) return;
    this.pending.add(key);
    after(GATHER_MS, () => {
      this.pending.delete(key);
      this.announcer.staff(change);
    });
  }
}
