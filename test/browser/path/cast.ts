import { press } from '../stage/field.ts';
import type { Person, Stage } from '../stage/hall.ts';

/** The people of the path and what they hold in their hands; each part of the path leaves some for the next. */
export type Cast = {
  stage: Stage;
  county: Person;
  /** Writes from a phone, and later rates what came of it. */
  resident: Person;
  residentCode: string;
  chair: Person;
  recorder: Person;
  projector: Person;
  mediator: Person;
  tellers: [Person, Person];
  supervisor: Person;
  /** With a slip, by name, by house number on a small screen. */
  phones: [Person, Person, Person];
  caseUrl: string;
  trackingCode: string;
  meetingId: string;
  meetingCode: string;
  /** Ends the outage that spans the agenda and the check-in. */
  reconnect: () => Promise<void>;
};

/** The chair's one big button. */
export const next = (cast: Cast, what: string): Promise<void> => press(cast.chair.page, `下一步：${what}`);
/** What cannot be undone asks a second time. */
export const confirm = (cast: Cast, what: string): Promise<void> =>
  press(cast.chair.page.getByRole('dialog'), what);
