import { identityApi } from '@yishiting/shared/identity/identity.contract.ts';
import { wipeCopies } from '../collab/local/copies.ts';
import { call } from './call.ts';
import { forgetKept } from './use-kept.ts';

/** Ends the session of this browser and leaves nothing on the device; other tabs hear of it. Throws as `call` does. */
export const signOut = async (): Promise<void> => {
  await call(identityApi.signOut);
  forgetKept();
  await wipeCopies();
};
