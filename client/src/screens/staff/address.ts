const meeting = /^\/(?:chair|desk|minutes|agreement)\/([0-9a-f-]{36})(?:\/|$)/i;

/** The meeting in the address of this page, or null. */
export const meetingInAddress = (): string | null => meeting.exec(location.pathname)?.[1] ?? null;

/** Where somebody signs in to come back here; `ended`: they were signed in until now, and are told so. */
export const signInAddress = (ended = false): string =>
  `/console/sign-in?${ended ? 'ended&' : ''}next=${encodeURIComponent(location.pathname + location.search)}`;
