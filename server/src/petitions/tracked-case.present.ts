import { clocksToday } from '@yishiting/shared/petitions/case-clocks.ts';
import type { CaseStatus } from '@yishiting/shared/petitions/case-state.ts';
import type { TrackedCase } from '@yishiting/shared/petitions/petition.contract.ts';
import type { Accusation } from './accusation.entity.ts';
import type { CaseEvent, PetitionCase } from './case.entity.ts';
import { presentRatings, presentReply } from './case.present.ts';
import type { GivenReply, LinkedMeeting } from './case-file.store.ts';
import type { CaseRating } from './outcome.entity.ts';
import { unitOf } from './take-step.ts';

type TrackedFile = {
  held: PetitionCase;
  today: string;
  events: CaseEvent[];
  meetings: LinkedMeeting[];
  given: GivenReply | null;
  ratings: CaseRating[];
};

const done: readonly CaseStatus[] = ['settled', 'followUp', 'closed'];
/** There is something to rate: an opinion was given, or the matter was settled without one. */
export const isRatable = ({ status, repliedOn }: PetitionCase): boolean =>
  Boolean(repliedOn) || done.includes(status);

/** Each rating says of whom it is: ids of version 7 stand in the order of their making, as the events do. */
const stepsOf = ({ events, ratings }: TrackedFile): TrackedCase['steps'] => {
  const given = [...ratings].sort((a, b) => (a.id < b.id ? -1 : 1));
  return events.map(({ at, kind }) => {
    const of = kind === 'rated' ? given.shift()?.rated : undefined;
    return { at: at.toISOString(), kind: of ? `rated.${of}` : kind };
  });
};

/** What the holder of the code sees: no officer's name, no note of the office. A meeting appears with its notice. */
export const presentTracked = (file: TrackedFile): TrackedCase => {
  const { held, given } = file;
  const meeting = file.meetings.find((m) => m.noticed);
  return {
    number: held.number,
    subject: held.subject,
    status: held.status,
    registeredOn: held.registeredOn,
    clocks: clocksToday(held, file.today),
    unit: unitOf(held),
    steps: stepsOf(file),
    meeting: meeting
      ? { title: meeting.title, heldAt: new Date(meeting.heldAt).toISOString(), place: meeting.place }
      : null,
    reply: given && presentReply(given, held.request),
    ratings: presentRatings(file.ratings),
    mayRate: isRatable(held) && file.ratings.length < 2,
  };
};

/** To who brought it, an accusation says only that it is in safe hands. */
export const presentSealed = (held: Accusation): TrackedCase => ({
  number: held.number,
  subject: held.subject,
  status: 'sealed',
  unit: '',
  registeredOn: held.registeredOn,
  clocks: [],
  steps: [],
  meeting: null,
  reply: null,
  ratings: [],
  mayRate: false,
});
