import { ConnectedSocket, MessageBody, SubscribeMessage, WebSocketGateway } from '@nestjs/websockets';
import type { Answer } from '@yishiting/shared/live.ts';
import type { PhoneView } from '@yishiting/shared/meetings/attendance.contract.ts';
import { joinCommand, lowerCommand, raiseCommand } from '@yishiting/shared/meetings/live-commands.ts';
import { Answerer, type LiveSocket } from '../../live/index.ts';
import { LowerHand } from '../floor/lower-hand.ts';
import { RaiseHand } from '../floor/raise-hand.ts';
import { JoinMeeting } from './join-meeting.ts';

/** Commands of phones, projectors and staff screens. Each runs the use case of its HTTP twin. */
@WebSocketGateway()
export class MeetingGateway {
  constructor(
    private readonly answerer: Answerer,
    private readonly joins: JoinMeeting,
    private readonly raised: RaiseHand,
    private readonly lowered: LowerHand,
  ) {}

  @SubscribeMessage('join')
  join(@ConnectedSocket() socket: LiveSocket, @MessageBody() body: unknown): Promise<Answer<PhoneView>> {
    return this.answerer.watch(socket, body, {
      name: 'join',
      schema: joinCommand,
      run: (visitor, { code }) => this.joins.execute(visitor, code, socket),
    });
  }

  @SubscribeMessage('raiseHand')
  raiseHand(
    @ConnectedSocket() socket: LiveSocket,
    @MessageBody() body: unknown,
  ): Promise<Answer<{ ok: true }>> {
    return this.answerer.act(socket, body, {
      name: 'raiseHand',
      schema: raiseCommand,
      run: (actor, { meetingId, ...input }) => this.raised.execute(actor, meetingId, input),
    });
  }

  @SubscribeMessage('lowerHand')
  lowerHand(
    @ConnectedSocket() socket: LiveSocket,
    @MessageBody() body: unknown,
  ): Promise<Answer<{ ok: true }>> {
    return this.answerer.act(socket, body, {
      name: 'lowerHand',
      schema: lowerCommand,
      run: (actor, { meetingId, attendanceId }) => this.lowered.execute(actor, meetingId, attendanceId),
    });
  }
}
