import { identityApi } from '@yishiting/shared/identity/identity.contract.ts';
import { type MeetingRow, meetingApi, rosterApi } from '@yishiting/shared/meetings/meeting.contract.ts';
import type { Args } from './args.ts';
import { todaysCalendar } from './calendar.ts';
import { watchLeaks } from './leaks.ts';
import type { MeetingRun } from './meeting.ts';
import { newMeter } from './meter.ts';
import { prepareMeeting } from './prepare-meeting.ts';
import type { Scenario } from './scenario.ts';
import { everyDuty, openVillage, type Person } from './staff.ts';
import type { Say, Stage } from './stage.ts';

/** Made-up people meet here: the demo village, and villages that rehearsals opened. Real meetings are left alone. */
const isMadeUp = ({ slug }: { slug: string }) => slug === 'taoyuan' || /^r[0-9a-f]{10}$/.test(slug);

export type RosterLine = { id: string; name: string; household: string };
/** The meeting that a crowd walks into, and who of its roster is not there; one person has every duty of `stage`. */
export type CrowdRoom = { stage: Stage; run: MeetingRun; free: RosterLine[] };

const day = (at: string | Date): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai', dateStyle: 'short' }).format(new Date(at));

/** An evening without a story, for as many as come. */
const evening = (phones: number): Scenario => {
  const today = day(new Date());
  return {
    id: 'crowd',
    title: { zh: '排练：大家都来试一试', en: 'Rehearsal: everybody tries it' },
    law: { asOf: today },
    meeting: {
      kind: 'decision',
      rule: 'VA-P',
      agenda: [
        { zh: '晚上的活动室开到几点', en: 'Until when the hall stays open' },
        { zh: '下一次会议的时间', en: 'When to meet again' },
      ],
      noticeOn: today,
      heldOn: today,
      roster: { eligible: Math.ceil(phones * 1.2) },
      attendance: [],
    },
  };
};

type House = { url: string; admin: Person };

const stageOf = (args: Args, { url, admin }: House, language: Stage['language'], say: Say): Stage => ({
  ...{ url, language, say, broken: say, server: null, watchers: 0, meter: newMeter() },
  script: { scenario: evening(args.crowd), seating: null, areas: null },
  village: { id: '', slug: '', name: '', region: 'CN', staff: everyDuty(admin) },
  calendar: todaysCalendar(day(new Date())),
  leaks: watchLeaks([]),
  pace: () => 0,
});

/** The open meeting of made-up people that is nearest to now. */
const findMeeting = async ({ admin }: House): Promise<MeetingRow | undefined> => {
  const villages = await admin.call(identityApi.villages);
  const madeUp = new Set(villages.filter(isMadeUp).map((v) => v.id));
  const away = (m: MeetingRow) => Math.abs(Date.parse(m.heldAt) - Date.now());
  const open = (await admin.call(meetingApi.list, { query: {} })).filter(
    (m) => madeUp.has(m.villageId) && m.step !== 'closed' && m.kind !== 'mediation',
  );
  return open.sort((a, b) => away(a) - away(b))[0];
};

const lookInto = async (stage: Stage, { admin }: House, id: string): Promise<CrowdRoom | null> => {
  const detail = await admin.call(meetingApi.detail, { params: { id } });
  const entries = await admin.call(rosterApi.list, { params: { id } });
  if (entries.length === 0) return null;
  const scenario = evening(entries.length);
  if (!scenario.meeting) return null;
  const run = { meeting: scenario.meeting, detail, entries };
  return { stage, run, free: entries.filter((e) => e.state === 'absent' || e.state === 'left') };
};

/** The demo meeting; where there is none, a meeting of its own in a village of its own. */
export const findRoom = async (
  args: Args,
  house: House,
  language: Stage['language'],
  say: Say,
): Promise<CrowdRoom> => {
  const stage = stageOf(args, house, language, say);
  const found = await findMeeting(house);
  const room = found && (await lookInto(stage, house, found.id));
  if (room) return room;
  const { meeting } = stage.script.scenario;
  if (!meeting) throw new Error('no meeting to prepare');
  const named = { name: '演练村', region: 'CN' };
  const village = await openVillage(house.admin, house.url, language, named);
  const run = await prepareMeeting({ ...stage, village }, meeting, null);
  const { login, password } = village.staff.chair.signIn;
  say('crowd.chair-account', { login, password });
  const prepared = await lookInto({ ...stage, village }, house, run.detail.id);
  if (!prepared) throw new Error('the meeting has no roster');
  return prepared;
};
