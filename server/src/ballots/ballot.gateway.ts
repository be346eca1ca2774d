import { ConnectedSocket, MessageBody, SubscribeMessage, WebSocketGateway } from '@nestjs/websockets';
import { cast } from '@yishiting/shared/ballots/ballot.contract.ts';
import { id } from '@yishiting/shared/fields.ts';
import * as z from 'zod/mini';
import { Answerer, type LiveSocket } from '../live/index.ts';
import { CastBallot } from './cast-ballot.ts';

const castCommand = z.extend(cast, { ballotId: id });

/** The vote by socket: the same use case as by HTTP, acknowledged after the commit. */
@WebSocketGateway()
export class BallotGateway {
  constructor(
    private readonly answers: Answerer,
    private readonly casts: CastBallot,
  ) {}

  @SubscribeMessage('cast')
  cast(@ConnectedSocket() socket: LiveSocket, @MessageBody() body: unknown) {
    return this.answers.act(socket, body, {
      name: 'cast',
      schema: castCommand,
      run: (actor, { ballotId, ...vote }: z.infer<typeof castCommand>) =>
        this.casts.execute(actor, ballotId, vote, socket.id),
    });
  }
}
