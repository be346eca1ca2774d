import { Injectable } from '@nestjs/common';
import { Announcer, Changes } from '../../live/index.ts';
import { MeetingDocuments } from '../meeting-documents.ts';

/** What is told after a seat was taken, left or taken away. */
@Injectable()
export class SeatNews {
  constructor(
    private readonly changes: Changes,
    private readonly announcer: Announcer,
    private readonly documents: MeetingDocuments,
  ) {}

  /** These seats look different now, on their own phones, on the board and in the staff's lists. */
  changed(meetingId: string, seats: string[]): void {
    this.changes.tell({ meetingId, what: 'attendance', seats });
  }

  /** Who held these seats holds them no more, and loses what they opened. */
  lost(meetingId: string, seats: string[]): void {
    this.changed(meetingId, seats);
    this.documents.accessChanged(meetingId);
  }

  /** The seat was opened on another device. */
  displaced(meetingId: string, sessionId: string, attendanceId: string): void {
    this.announcer.displaced(sessionId, meetingId, attendanceId);
    this.documents.accessChanged(meetingId);
  }
}
