import { electorateErrors } from './errors-electorate.ts';

/**
 * Every refusal the product can give: a stable code and its HTTP status. Sockets send the same codes.
 * The words are in the text catalogue under `error.<code>`.
 */
export const errors = {
  'request.invalid': 400,
  'request.too-large': 413,
  'request.too-many': 429,
  'request.unknown': 404,
  'request.foreign-origin': 403,
  'request.operation-reused': 409,
  'request.failed': 500,
  'session.required': 401,
  'session.wrong-login': 401,
  'session.ended': 401,
  'access.denied': 403,
  'setup.wrong-token': 403,
  'account.login-taken': 409,
  'account.own': 409,
  'account.unknown': 404,
  'village.slug-taken': 409,

  'case.not-found': 404,
  'case.step-not-allowed': 409,
  'case.term-over': 409,
  'case.extended-already': 409,
  'case.recheck-final': 409,
  'case.missing-fields': 400,
  'case.too-many-representatives': 400,
  'case.wrong-code': 404,
  'case.not-replied': 409,
  'case.already-rated': 409,
  'case.sealed': 403,

  'meeting.not-found': 404,
  'meeting.rule-unknown': 400,
  'meeting.notice-too-short': 409,
  'meeting.notice-missing': 409,
  'meeting.agenda-empty': 409,
  'meeting.agenda-not-locked': 409,
  'meeting.agenda-locked': 409,
  'meeting.roster-empty': 409,
  'meeting.roster-frozen': 409,
  'meeting.roster-attended': 409,
  'meeting.step-changed': 409,
  'meeting.step-not-allowed': 409,
  'meeting.ballot-still-open': 409,
  'meeting.ballot-missing': 409,
  'meeting.closed': 409,
  'meeting.item-unknown': 404,
  'meeting.no-turn-left': 409,
  'meeting.already-queued': 409,

  'attendance.not-found': 404,
  'attendance.unit-present': 409,
  'attendance.unit-waiting': 409,
  'attendance.not-admitted': 409,
  'attendance.slip-unknown': 404,
  'attendance.slip-used': 409,
  'attendance.pin-digits': 400,
  'attendance.pin-wrong': 404,
  'attendance.pin-locked': 409,
  'attendance.proxy-not-allowed': 409,
  'attendance.too-many-seats': 409,
  'attendance.moved-on': 409,

  ...electorateErrors,

  'ballot.not-found': 404,
  'ballot.no-quorum': 409,
  'ballot.not-for-mediation': 409,
  'ballot.election-not-by-phone': 409,
  'ballot.item-not-listed': 409,
  'ballot.another-open': 409,
  'ballot.area-needs-names': 409,
  'ballot.rule-secret': 409,
  'ballot.same-motion': 409,
  'ballot.link-unknown': 409,
  'ballot.not-open': 409,
  'ballot.not-draft': 409,
  'ballot.closed': 409,
  'ballot.not-entitled': 403,
  'ballot.recused': 403,
  'ballot.votes-by-hand': 409,
  'ballot.already-voted': 409,
  'ballot.stale-revision': 409,
  'ballot.operation-reused': 409,
  'ballot.witness-other': 409,
  'ballot.teller-same': 409,
  'ballot.count-exceeds': 409,
  'ballot.count-missing': 409,
  'ballot.count-settled': 409,
  'ballot.count-round-over': 409,
  'ballot.box-unreadable': 409,

  'resolution.not-found': 404,
  'resolution.not-adopted': 409,
  'resolution.already-adopted': 409,
  'resolution.already-published': 409,
  'resolution.not-published': 409,
  'resolution.period-too-short': 400,
  'resolution.ballot-not-passed': 409,
  'resolution.needs-ballot': 409,
  'resolution.exists': 409,
  'task.not-found': 404,
  'task.done': 409,

  'mediation.not-here': 409,
  'mediation.not-found': 404,
  'mediation.reworded': 409,
  'mediation.signed-already': 409,
  'mediation.signature-missing': 409,
  'mediation.effective': 409,

  'minutes.not-begun': 409,
  'minutes.empty': 409,
  'minutes.not-circulated': 409,
  'minutes.proposals-open': 409,
  'minutes.meeting-open': 409,
  'minutes.signers-missing': 409,
  'minutes.signing': 409,
  'minutes.not-signing': 409,
  'minutes.copy-changed': 409,
  'minutes.role-signed': 409,
  'minutes.signed-already': 409,
  'minutes.frozen': 409,
  'minutes.not-frozen': 409,
  'minutes.place-gone': 409,
  'minutes.place-changed': 409,
  'minutes.too-many-proposals': 429,
  'minutes.proposal-not-found': 404,
  'minutes.proposal-decided': 409,
  'minutes.correction-not-found': 404,
  'minutes.correction-own': 403,
  'minutes.correction-confirmed': 409,

  'document.unknown': 404,
  'document.read-only': 403,
  'document.locked': 403,
  'document.frame-invalid': 400,
  'document.frame-too-large': 413,
  'document.too-large': 413,
  'document.epoch-over': 409,
  'document.page-outdated': 426,
  'document.not-saved': 503,
  'document.version-unknown': 404,
  'document.versions-full': 409,

  'server.no-space': 503,
  'server.starting': 503,
} as const satisfies Record<string, number>;

export type ErrorCode = keyof typeof errors;
export const errorCodes = Object.keys(errors) as ErrorCode[];
export const isErrorCode = (code: string): code is ErrorCode => Object.hasOwn(errors, code);

/** What a client gets instead of an answer, by HTTP and by socket. */
export type Fault = {
  code: ErrorCode;
  /** In the language that the client asked for. */
  message: string;
  params?: Record<string, string | number>;
  /** For `request.invalid` and faulty rows: where, and what kind of fault. */
  issues?: { path: string; code: string }[];
  requestId?: string;
};
