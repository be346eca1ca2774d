/** Roles of an account, in a village or (countyOfficer, disciplineOfficer) in all of them. See docs/roles.md. */
export const accountRoles = [
  'countyOfficer',
  'unitOfficer',
  'disciplineOfficer',
  'townshipCadre',
  'villageSecretary',
  'recorder',
  'supervisor',
] as const;
export type AccountRole = (typeof accountRoles)[number];

/** Roles that an account holds in one meeting. A teller counts hands and paper. */
export const staffRoles = ['chair', 'recorder', 'teller', 'supervisor', 'officer'] as const;
export type StaffRole = (typeof staffRoles)[number];

/** People who take part without being on the roster; never counted. */
export const guestRoles = ['mediator', 'socialWorker', 'organisation', 'lawyer', 'observer'] as const;
export type GuestRole = (typeof guestRoles)[number];

/** Who asks. One session can hold an account, and seats in meetings (several voters on one phone). */
export type Actor = {
  sessionId: string;
  account?: { id: string; name: string; roles: { role: AccountRole; villageId: string | null }[] };
  /** Seats this device holds: attendance rows. */
  seats: { attendanceId: string; meetingId: string }[];
};

/** True when the account holds one of the roles for that village (a role without village covers all). */
export const hasRole = (actor: Actor, villageId: string, ...wanted: AccountRole[]): boolean =>
  actor.account?.roles.some(
    (r) => wanted.includes(r.role) && (r.villageId === null || r.villageId === villageId),
  ) ?? false;
