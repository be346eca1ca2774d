import { Injectable } from '@nestjs/common';
import type { ClientEvents, ServerEvents } from '@yishiting/shared/live.ts';
import type { SeatView } from '@yishiting/shared/meetings/attendance.contract.ts';
import type { BoardView } from '@yishiting/shared/meetings/board.contract.ts';
import type { DefaultEventsMap, Server, Socket } from 'socket.io';
import type { Change } from './changes.ts';
import type { Connection } from './connection.ts';

export type LiveServer = Server<ClientEvents, ServerEvents, DefaultEventsMap, Connection>;
export type LiveSocket = Socket<ClientEvents, ServerEvents, DefaultEventsMap, Connection>;

/** Who hears what: the screens of a meeting, its phones, its staff, the seats of one device in it. */
export const rooms = {
  screens: (meetingId: string) => `screens:${meetingId}`,
  phones: (meetingId: string) => `phones:${meetingId}`,
  staff: (meetingId: string) => `staff:${meetingId}`,
  device: (sessionId: string, meetingId: string) => `device:${sessionId}:${meetingId}`,
};

/** Speaks to the rooms. Before the gateway is up, and to empty rooms, it speaks to nobody. */
@Injectable()
export class Announcer {
  private server: LiveServer | undefined;

  attach(server: LiveServer): void {
    this.server = server;
  }

  board(to: 'screens' | 'phones', meetingId: string, view: BoardView): void {
    this.server?.to(rooms[to](meetingId)).emit('board', view);
  }

  staff({ meetingId, what }: Change): void {
    this.server?.to(rooms.staff(meetingId)).emit('staff', { meetingId, what });
  }

  /** The screens that are told what changes for the staff. */
  staffOf(meetingId: string): LiveSocket[] {
    const ids = this.server?.of('/').adapter.rooms.get(rooms.staff(meetingId)) ?? [];
    return [...ids].flatMap((id) => this.server?.sockets.sockets.get(id) ?? []);
  }

  readers(count: Parameters<ServerEvents['readers']>[0]): void {
    this.server?.to(rooms.staff(count.meetingId)).emit('readers', count);
  }

  seats(sessionId: string, meetingId: string, seats: SeatView[]): void {
    this.server?.to(rooms.device(sessionId, meetingId)).emit('seats', seats);
  }

  /** Is a screen of this device open and connected, besides that of the socket `but`? */
  isShown(sessionId: string, meetingId: string, but: string | null = null): boolean {
    const sockets = this.server?.of('/').adapter.rooms.get(rooms.device(sessionId, meetingId)) ?? [];
    return [...sockets].some((socket) => socket !== but);
  }

  /** The seat was opened on another device; this one only watches from now on. */
  displaced(sessionId: string, meetingId: string, attendanceId: string): void {
    this.server?.to(rooms.device(sessionId, meetingId)).emit('displaced', { attendanceId });
  }
}
