const KEY = 'invitation';

/** Six digits of the meeting, from the link of an invitation. */
export const codeInAddress = (): string | null => {
  const code = new URLSearchParams(location.search).get('code');
  return code && /^\d{6}$/.test(code) ? code : null;
};

/**
 * The token of an invitation. It leaves the address at once, so that it is in no history, picture or shared link; until
 * it is answered it waits in the tab's own storage, for a reload in between.
 */
export const takeInvitation = (): string | null => {
  const token = /^#invite=([\w.~-]{1,60})$/.exec(location.hash)?.[1];
  if (token) {
    history.replaceState(null, '', location.pathname + location.search);
    sessionStorage.setItem(KEY, token);
  }
  return sessionStorage.getItem(KEY);
};

export const dropInvitation = (): void => sessionStorage.removeItem(KEY);
