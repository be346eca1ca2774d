import { closeCode, frameLimits } from '@yishiting/shared/collab/wire.ts';
import { type RawData, WebSocket, WebSocketServer } from 'ws';
import { requestId } from '../platform/logger.ts';

/** Close codes of `ws` for what is too long, broken, in too many pieces, or no UTF-8, as refusals that clients know. */
const ours: Record<number, 'document.frame-too-large' | 'document.frame-invalid'> = {
  1009: 'document.frame-too-large',
  1002: 'document.frame-invalid',
  1008: 'document.frame-invalid',
  1007: 'document.frame-invalid',
};

/** Who hears what a socket says. */
export interface Hearer {
  message(data: RawData, isBinary: boolean): void;
  /** A ping or a pong. */
  sign(data: Buffer): void;
}

/** y-websocket would come back for ever after 1009 with the same frame; 4413 tells it to stop. */
export class DocumentSocket extends WebSocket {
  hearer: Hearer | null = null;

  override close(code?: number, reason?: string | Buffer): void {
    const refusal = code === undefined ? undefined : ours[code];
    if (refusal) super.close(closeCode(refusal), refusal);
    else super.close(code, reason);
  }
}

/** A browser sends a frame in one piece, or a few; each waits in memory for the last. */
const MOST_PIECES = 256;
/** Who was refused and does not hang up is cut off. */
const CLOSE_MS = 3000;
/** Not in the types of `ws` yet. */
const late = { closeTimeout: CLOSE_MS };

/** Nothing larger is even read. 64 bytes for the frame's own head. */
export const createSocketServer = () => {
  const server = new WebSocketServer<typeof DocumentSocket>({
    noServer: true,
    clientTracking: false,
    perMessageDeflate: false,
    maxPayload: frameLimits.firstSync + 64,
    maxFragments: MOST_PIECES,
    ...late,
    WebSocket: DocumentSocket,
  });
  server.on('headers', (headers) => headers.push(`x-request-id: ${requestId()}`));
  return server;
};
