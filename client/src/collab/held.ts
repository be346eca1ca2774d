import { frameType } from '@yishiting/shared/collab/wire.ts';
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import type { WebsocketProvider } from 'y-websocket';

type Handler = WebsocketProvider['messageHandlers'][number];

/**
 * Keeps remote edits and cursors back while somebody composes characters: the browser owns the text node then,
 * and an edit from elsewhere would break the composition. One's own edits go on being sent.
 */
export class Held {
  private holders = 0;
  private readonly waiting: { type: number; bytes: Uint8Array }[] = [];
  private readonly handlers = new Map<number, Handler>();

  constructor(private readonly provider: WebsocketProvider) {
    for (const type of [frameType.sync, frameType.awareness]) {
      const handler = provider.messageHandlers[type];
      if (!handler) continue;
      this.handlers.set(type, handler);
      provider.messageHandlers[type] = (encoder, decoder, ...rest) => {
        if (this.holders === 0) handler(encoder, decoder, ...rest);
        else this.waiting.push({ type, bytes: decoding.readTailAsUint8Array(decoder).slice() });
      };
    }
  }

  hold(): void {
    this.holders += 1;
  }

  /** After as many releases as holds, what came meanwhile is applied in its order. */
  release(): void {
    this.holders = Math.max(0, this.holders - 1);
    if (this.holders > 0) return;
    for (const { type, bytes } of this.waiting.splice(0)) {
      const encoder = encoding.createEncoder();
      this.handlers.get(type)?.(encoder, decoding.createDecoder(bytes), this.provider, true, type);
      if (encoding.length(encoder) > 1) this.provider.ws?.send(encoding.toUint8Array(encoder));
    }
  }

  /** The connection is gone; the next one brings everything anew. */
  forget(): void {
    this.waiting.length = 0;
  }
}
