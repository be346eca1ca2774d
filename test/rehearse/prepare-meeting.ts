import { findRule } from '@yishiting/shared/ballots/rules/find-rule.ts';
import { type MeetingDetail, meetingApi, rosterApi } from '@yishiting/shared/meetings/meeting.contract.ts';
import { mostProxies } from '@yishiting/shared/meetings/proxies.ts';
import { addDays } from '@yishiting/shared/petitions/calendar.ts';
import { fillAgenda } from './agenda.ts';
import { inBatches } from './batch.ts';
import { Refused } from './caller.ts';
import type { MeetingRun } from './meeting.ts';
import type { CaseRun } from './petition.ts';
import { householdsIn } from './proxies.ts';
import { rosterCsv } from './roster.ts';
import type { Meeting } from './scenario.ts';
import type { Stage } from './stage.ts';

const HELD_AT = '19:30';
const place = '文化活动室';

/** Plans the meeting, of the case when an item is linked to it. */
const plan = async (stage: Stage, meeting: Meeting, run: CaseRun | null): Promise<MeetingDetail> => {
  const { village, script } = stage;
  const { law, title } = script.scenario;
  const linked = meeting.agenda.some((item) => item.linksCase) ? run?.receipt.id : null;
  const region = {
    ...(law.remoteCounts === undefined ? {} : { remoteCounts: law.remoteCounts }),
    ...(law.recusal === undefined ? {} : { recusal: law.recusal }),
  };
  return village.staff.chair.call(meetingApi.plan, {
    body: {
      villageId: village.id,
      ...(linked ? { caseId: linked } : {}),
      kind: meeting.kind,
      rule: meeting.rule,
      unit: meeting.unit,
      title: title.zh,
      place,
      heldAt: `${dayOfMeeting(stage, meeting)}T${HELD_AT}:00+08:00`,
      region,
    },
  });
};

const appoint = async ({ village }: Stage, meetingId: string): Promise<void> => {
  const { chair, recorder, teller1, teller2, supervisor, officer } = village.staff;
  const roles = {
    chair: [chair],
    recorder: [recorder],
    teller: [teller1, teller2],
    supervisor: [supervisor],
    officer: [officer],
  } as const;
  for (const role of ['chair', 'recorder', 'teller', 'supervisor', 'officer'] as const)
    await chair.call(meetingApi.appoint, {
      params: { id: meetingId },
      body: { role, accountIds: roles[role].map((p) => p.accountId) },
    });
};

const importRoster = async (
  stage: Stage,
  meeting: Meeting,
  { id, inForce }: MeetingDetail,
): Promise<MeetingRun['entries']> => {
  const { chair } = stage.village.staff;
  const { areas, seating } = stage.script;
  const csv = rosterCsv({
    eligible: meeting.roster.eligible,
    areas,
    households: householdsIn(seating, mostProxies(inForce)),
  });
  const { accepted, faults } = await chair.call(rosterApi.import, { params: { id }, body: { csv } });
  if (faults.length > 0 || accepted !== meeting.roster.eligible)
    throw new Error(`the roster was not taken: ${JSON.stringify(faults.slice(0, 3))}`);
  const entries = await chair.call(rosterApi.list, { params: { id } });
  return entries.sort((a, b) => a.ordinal - b.ordinal);
};

/**
 * A notice that comes too late needs its reason; some bodies take none at all, and then nothing can be voted. On a
 * server whose clock stands, every notice is late.
 */
const giveNotice = async ({ village, say, calendar }: Stage, id: string): Promise<MeetingDetail> => {
  const { chair } = village.staff;
  const give = (shortReason?: string) =>
    chair.call(meetingApi.giveNotice, { params: { id }, body: shortReason ? { shortReason } : {} });
  try {
    const detail = await give(calendar.moves ? undefined : '会前排练').catch((error: unknown) => {
      if (!isTooShort(error)) throw error;
      say('meeting.short-notice');
      return give('情况紧急');
    });
    say('meeting.noticed', { days: detail.notice.days ?? 0, required: detail.notice.required });
    return detail;
  } catch (error) {
    if (!isTooShort(error)) throw error;
    say('meeting.no-notice');
    return chair.call(meetingApi.detail, { params: { id } });
  }
};

const isTooShort = (error: unknown): boolean =>
  error instanceof Refused && error.fault.code === 'meeting.notice-too-short';

/** Where no notice can be too short and the clock stands, the meeting is planned far enough ahead, and held today. */
const dayOfMeeting = ({ calendar, script }: Stage, { rule, heldOn }: Meeting): string => {
  const held = calendar.dayOf(heldOn);
  const inForce = findRule(rule, { asOf: held, region: script.scenario.law.region });
  return !calendar.moves && inForce?.shortNotice === 'never' ? addDays(held, inForce.noticeDays) : held;
};

/** On the day of the notice: plan, roster, staff, agenda in two browsers, notice. */
export const prepareMeeting = async (
  stage: Stage,
  meeting: Meeting,
  run: CaseRun | null,
): Promise<MeetingRun> => {
  const { village, url, say, calendar } = stage;
  await calendar.goTo(meeting.noticeOn, '15:00');
  const planned = await plan(stage, meeting, run);
  const { id } = planned;
  say('meeting.planned', { code: planned.code, source: planned.ruleText.source });
  for (const warning of planned.warnings) say('meeting.warning', { warning });
  const entries = await importRoster(stage, meeting, planned);
  await appoint(stage, id);
  // The recorder's session may not have been used today.
  const { chair, recorder } = village.staff;
  await inBatches([chair, recorder], 2, (p) => p.call(meetingApi.detail, { params: { id } }));
  await fillAgenda(url, id, meeting.agenda, [chair, recorder]);
  say('meeting.agenda', { items: meeting.agenda.length });
  return { meeting, detail: await giveNotice(stage, id), entries };
};
