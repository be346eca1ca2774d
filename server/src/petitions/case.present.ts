import { redactor } from '@yishiting/shared/disclosure/redact.ts';
import { clocksToday } from '@yishiting/shared/petitions/case-clocks.ts';
import type { CaseStatus } from '@yishiting/shared/petitions/case-state.ts';
import { dueOn } from '@yishiting/shared/petitions/deadline.ts';
import type { CaseDetail } from '@yishiting/shared/petitions/petition.contract.ts';
import type { CaseEvent, PetitionCase, Petitioner } from './case.entity.ts';
import type { GivenReply, LinkedMeeting } from './case-file.store.ts';
import { maskPetitioners, maskTexts, personalOf } from './mask-case.ts';
import type { CaseRating } from './outcome.entity.ts';
import { unitOf } from './take-step.ts';

type CaseFile = {
  held: PetitionCase;
  today: string;
  masked: boolean;
  units: string[];
  moves: CaseStatus[];
  mayReply: boolean;
  petitioners: Petitioner[];
  events: CaseEvent[];
  meetings: LinkedMeeting[];
  given: GivenReply | null;
  ratings: CaseRating[];
};

export const presentReply = (
  { reply, resolutionUrl }: GivenReply,
  request: string,
  clean: (text: string) => string = (text) => text,
) => ({
  ...reply,
  request,
  facts: clean(reply.facts),
  opinion: clean(reply.opinion),
  basis: clean(reply.basis),
  resolutionUrl,
  reviewUntil: dueOn('askReview', reply.repliedOn).rolled,
});

export const presentRatings = (ratings: CaseRating[], clean: (text: string) => string = (text) => text) =>
  ratings.map((r) => ({ of: r.rated, score: r.score, words: clean(r.words), on: r.ratedOn }));

const instantOf = (at: Date | string) => new Date(at).toISOString();

/** One case for the console; masked, nothing in it names the petitioners or tells where they live. */
export const presentCase = (file: CaseFile): CaseDetail => {
  const { held, masked, given } = file;
  const personal = personalOf(file.petitioners, held.namedInPublic);
  const clean = masked ? redactor(personal) : (text: string) => text;
  const texts = masked ? maskTexts(held, personal) : held;
  const people = masked ? maskPetitioners(file.petitioners, held.namedInPublic) : file.petitioners;
  return {
    ...held,
    subject: texts.subject,
    request: texts.request,
    facts: texts.facts,
    reasons: texts.reasons,
    place: texts.place,
    petitioner: people[0]?.name ?? '',
    petitioners: people,
    masked,
    clocks: clocksToday(held, file.today),
    meetingId: file.meetings[0]?.id ?? null,
    repeatOf: held.repeatOf ?? null,
    unit: unitOf(held),
    units: file.units,
    moves: file.moves,
    mayReply: file.mayReply,
    timeline: file.events.map((e) => ({
      at: instantOf(e.at),
      kind: e.kind,
      by: clean(e.byName),
      note: clean(e.note),
    })),
    meetings: file.meetings.map((m) => ({
      id: m.id,
      title: clean(m.title),
      heldAt: instantOf(m.heldAt),
      kind: m.kind,
      step: m.step,
    })),
    reply: given && presentReply(given, texts.request, clean),
    ratings: presentRatings(file.ratings, clean),
  };
};
