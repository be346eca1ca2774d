import { signOfLife } from '@yishiting/shared/collab/wire.ts';
import type { WebsocketProvider } from 'y-websocket';

/** Milliseconds. */
const LOOK_EVERY = 1000;
/** So that a hall of screens does not come back in one instant. */
const SPREAD = 1500;

/**
 * Starts a connection anew that is silent for too long, whether it is being opened or was in use; y-websocket alone
 * waits 30 s for the one and for ever for the other. Between the two a whole document may be coming in, of which
 * nothing is heard until it is here. Returns what stops it.
 */
export const watchSilence = (provider: WebsocketProvider): (() => void) => {
  const longest = signOfLife.missedAfter + Math.random() * SPREAD;
  let triedAt = Date.now();
  provider.on('status', ({ status }) => {
    if (status === 'connecting') triedAt = Date.now();
  });
  const look = () => {
    const { wsconnecting, synced, wsLastMessageReceived } = provider;
    if (!(wsconnecting || synced)) return;
    if (Date.now() - Math.max(triedAt, wsLastMessageReceived) < longest) return;
    provider.disconnect();
    provider.connect();
  };
  const timer = setInterval(look, LOOK_EVERY);
  return () => clearInterval(timer);
};
