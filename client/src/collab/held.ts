import { frameType } from '@yishiting/shared/collab/wire.ts';
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import type { WebsocketProvider } from 'y-websocket';

/**
 * Keeps remote edits and cursors back while somebody composes characters: the browser owns the text node then,
 * and an edit from elsewhere would break the composition. One's own edits go on being sent.
 */
export class Held {
  private holders = 0;
  private waiting: { act: () => void; ofConnection: boolean }[] = [];

  constructor(provider: WebsocketProvider) {
    for (const type of [frameType.sync, frameType.awareness]) {
      const handler = provider.messageHandlers[type];
      if (!handler) continue;
      provider.messageHandlers[type] = (encoder, decoder, ...rest) => {
        if (this.holders === 0) {
          handler(encoder, decoder, ...rest);
          return;
        }
        const bytes = decoding.readTailAsUint8Array(decoder).slice();
        this.put(true, () => {
          const answer = encoding.createEncoder();
          handler(answer, decoding.createDecoder(bytes), provider, true, type);
          if (encoding.length(answer) > 1) provider.ws?.send(encoding.toUint8Array(answer));
        });
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
    for (const { act } of this.waiting.splice(0)) act();
  }

  /** Edits that come from elsewhere than the connection wait as well. */
  readonly whenFree = (act: () => void): void => {
    if (this.holders === 0) act();
    else this.put(false, act);
  };

  /** The connection is gone; the next one brings everything anew. */
  forget(): void {
    this.waiting = this.waiting.filter(({ ofConnection }) => !ofConnection);
  }

  private put(ofConnection: boolean, act: () => void): void {
    this.waiting.push({ act, ofConnection });
  }
}
