const meeting = /^\/(?:chair|desk|minutes)\/([0-9a-f-]{36})(?:\/|$)/i;

/** The meeting in the address of this page, or null. */
export const meetingInAddress = (): string | null => meeting.exec(location.pathname)?.[1] ?? null;

/** Where somebody signs in to come back here. */
export const signInAddress = (): string =>
  `/console/sign-in?next=${encodeURIComponent(location.pathname + location.search)}`;
