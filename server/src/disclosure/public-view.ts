import type { ListAsk } from '@yishiting/shared/ballots/ask.ts';
import type { ExplainStep } from '@yishiting/shared/ballots/explain.ts';
import type { Rule, RuleId } from '@yishiting/shared/ballots/rules/rule.ts';
import type { SummedRule } from '@yishiting/shared/ballots/rules/sum-of-rule.ts';
import type { MeetingRow } from '@yishiting/shared/meetings/meeting.contract.ts';
import type { NoQuorum } from '@yishiting/shared/meetings/no-quorum.ts';
import type { IsoDay } from '@yishiting/shared/petitions/calendar.ts';

/**
 * All that the public pages may know. Every text in here has been masked; nothing else reaches a page. There is no
 * petitioner, no case, no voter.
 */
export type PublicVillage = { name: string; slug: string };

export type PublicPeriod = {
  from: IsoDay;
  to: IsoDay;
  /** Until the end of the last day; negative when it is over. */
  daysLeft: number;
  place: string;
};

export type PublicTask = {
  text: string;
  owner: string;
  evidence: string;
  dueOn: IsoDay;
  doneOn: IsoDay | null;
  /** Days after the deadline, until it was done or until today; 0 when in time. */
  daysLate: number;
  resolution: { slug: string; number: string };
};

export type PublicMeeting = {
  code: string;
  title: string;
  place: string;
  kind: MeetingRow['kind'];
  ruleId: RuleId;
  heldAt: Date;
};

export type PublicOutcome = {
  slug: string;
  number: string;
  kind: 'decision' | 'consultation';
  text: string;
  period: PublicPeriod;
  verified: boolean;
};

export type VillagePage = {
  village: PublicVillage;
  today: IsoDay;
  meetings: PublicMeeting[];
  outcomes: PublicOutcome[];
  tasks: PublicTask[];
};

export type PublicRule = SummedRule & Pick<Rule, 'source' | 'effectiveFrom' | 'verified'>;

export type PublicVote = {
  motion: { zh: string; en: string };
  /** A list of options, where that was asked. */
  ask: ListAsk | null;
  secrecy: 'named' | 'secret';
  late: number;
  /** Null when the ballot was declared void after all. */
  steps: ExplainStep[] | null;
  voidReason: string;
};

export type ResolutionPage = Omit<PublicOutcome, 'verified'> & {
  village: PublicVillage;
  meeting: { title: string; heldOn: IsoDay; place: string };
  rule: PublicRule;
  vote: PublicVote | null;
  signatories: string[];
  adoptedOn: IsoDay;
  tasks: PublicTask[];
  check: { by: string; on: IsoDay } | null;
};

export type NoticePage = PublicMeeting & {
  village: PublicVillage;
  rule: PublicRule;
  noticeOn: IsoDay;
  /** Days between notice and meeting. */
  daysAhead: number;
  shortReason: string;
  agenda: { zh: string; en: string }[];
  state: 'coming' | 'today' | 'over';
  outcomes: Pick<PublicOutcome, 'slug' | 'number' | 'kind'>[];
  /** Too few came, so that it only consulted. */
  noQuorum: Pick<NoQuorum, 'steps' | 'unit'> | null;
  /** Too few came to an earlier meeting, and it is called again. */
  resumes: (Pick<NoQuorum, 'steps' | 'unit'> & { heldOn: IsoDay }) | null;
};

/** By which rules a village decides on a day; `others` are versions of other days and of the places around it. */
export type RulesPage = {
  village: PublicVillage;
  on: string;
  rules: {
    rule: Rule;
    /** The file of a region that it comes from; null: the country's. */
    pack: { title: string; region: string; url: string | null } | null;
    others: Rule[];
  }[];
};
