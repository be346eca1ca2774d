import { useEffect } from 'react';
import { onOtherPerson } from '../../collab/local/copies.ts';
import { signInAddress } from './address.ts';

/** Goes to the sign-in at once. What was not sent is wiped already, so no page has anything to ask about. */
export const toSignIn = (address: string): void => {
  window.addEventListener('beforeunload', (event) => event.stopImmediatePropagation(), { capture: true });
  document.body.style.visibility = 'hidden';
  location.replace(address);
};

/**
 * A page of somebody who signed out in another tab shows nothing more: it goes to the sign-in, and comes back by it.
 * `leaves` is true while this tab itself signs out.
 */
export const useSamePerson = (owner: string, leaves: { readonly current: boolean }): void => {
  useEffect(
    () =>
      onOtherPerson(owner, () => {
        if (!leaves.current) toSignIn(signInAddress());
      }),
    [owner, leaves],
  );
};
