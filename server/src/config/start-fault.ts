import type { startTexts } from '@yishiting/shared/text/start.text.ts';
import type { Params } from '@yishiting/shared/text/text.ts';

export type FaultKey = Extract<keyof typeof startTexts, `fault.${string}`>;

/** Why the server cannot start, as something the person at the terminal can act on: one sentence, no stack. */
export class StartFault extends Error {
  readonly key: FaultKey;
  readonly params: Params;

  constructor(key: FaultKey, params: Params = {}) {
    super(key);
    this.key = key;
    this.params = params;
  }
}
