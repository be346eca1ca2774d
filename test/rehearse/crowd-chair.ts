import { randomUUID } from 'node:crypto';
import { ballotApi } from '@yishiting/shared/ballots/ballot.contract.ts';
import { ofMotion } from '@yishiting/shared/ballots/tally-view.ts';
import { attendanceApi } from '@yishiting/shared/meetings/attendance.contract.ts';
import type { BoardBallot } from '@yishiting/shared/meetings/board.contract.ts';
import { meetingApi, rosterApi } from '@yishiting/shared/meetings/meeting.contract.ts';
import { faultOf } from './caller.ts';
import type { CrowdRoom } from './crowd-room.ts';
import { discussItem } from './meeting.ts';

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
/** Time to talk, to vote, and to look at the result. */
const TALK_MS = 3000;
const VOTE_SECONDS = 40;
const LOOK_MS = 3000;
const QUIET_MS = 8000;

/** The command joins the chair of a meeting that somebody else planned; whoever was chair stays it. */
const takeTheChair = async ({ stage, run }: CrowdRoom): Promise<void> => {
  const { chair } = stage.village.staff;
  const params = { id: run.detail.id };
  const { staff, roster, notice, agenda } = await chair.call(meetingApi.detail, { params });
  const chairs = new Set(staff.filter((s) => s.role === 'chair').map((s) => s.accountId));
  if (!chairs.has(chair.accountId))
    await chair.call(meetingApi.appoint, {
      params,
      body: { role: 'chair', accountIds: [...chairs, chair.accountId] },
    });
  if (roster.entries > 0 && !notice.noticeOn)
    await chair.call(meetingApi.giveNotice, { params, body: { shortReason: '会前排练' } });
  if (!agenda.lockedAt) await chair.call(meetingApi.lockAgenda, { params });
};

/** A small crowd alone makes no quorum: the officer checks in as many people without a phone as are missing. */
const fillTheHall = async ({ stage, run }: CrowdRoom, taken: string[]): Promise<void> => {
  const { chair } = stage.village.staff;
  const params = { id: run.detail.id };
  const { view } = await chair.call(meetingApi.board, { params: { code: run.detail.code } });
  const missing = (view.attendance.needed ?? 1) - view.attendance.counted;
  if (missing <= 0) return;
  const entries = await chair.call(rosterApi.list, { params });
  const coming = entries.filter((e) => e.state === 'absent' || e.state === 'left').slice(-missing);
  const body = { entryIds: coming.map((e) => e.id), how: 'onsite', channel: 'hands' } as const;
  const rows = await chair.call(attendanceApi.checkIn, { params, body });
  taken.push(...rows.map((row) => row.id));
  stage.say('crowd.filled', { count: rows.length });
};

/** Hands need two tellers in the hall; whoever has no phone is left out of this vote. */
const leaveOutHands = async ({ stage, run }: CrowdRoom, id: string): Promise<void> => {
  const { chair } = stage.village.staff;
  const rows = await chair.call(attendanceApi.list, { params: { id: run.detail.id } });
  const raised = rows.filter((r) => r.state === 'present' && r.entryId && /^(hands|paper)$/.test(r.channel));
  if (raised.length > 0)
    await chair.call(ballotApi.move, {
      params: { id },
      body: { attendanceIds: raised.map((r) => r.id), channel: 'helped' },
    });
};

/** Until everybody has voted, nobody votes any more, or the time is over. */
const untilQuiet = async (look: () => Promise<BoardBallot | null>): Promise<void> => {
  const end = Date.now() + VOTE_SECONDS * 1000;
  let last = { voted: -1, at: Date.now() };
  while (Date.now() < end) {
    const ballot = await look();
    if (!ballot || ballot.voted >= ballot.entitled) return;
    if (ballot.voted > last.voted) last = { voted: ballot.voted, at: Date.now() };
    else if (Date.now() - last.at > QUIET_MS) return;
    await pause(1000);
  }
};

/** One vote on an item, open for a while or until everybody has voted. */
const holdVote = async (room: CrowdRoom, index: number): Promise<void> => {
  const { stage, run } = room;
  const { chair } = stage.village.staff;
  const itemId = await discussItem(stage, run, index);
  await pause(TALK_MS);
  const motion = run.detail.agenda.items[index];
  const drafted = await chair.call(ballotApi.propose, {
    params: { id: run.detail.id },
    // Never the same motion twice, also when a crowd comes again.
    body: {
      itemId,
      motion: { zh: `${motion?.zh ?? ''}（排练${randomUUID().slice(0, 4)}）`, en: motion?.en ?? '' },
      secrecy: 'named',
      policy: 'live',
    },
  });
  const params = { id: drafted.id };
  await leaveOutHands(room, drafted.id);
  const fault = await faultOf(chair.call(ballotApi.open, { params, body: { seconds: VOTE_SECONDS } }));
  if (fault) return stage.say('ballot.refused', { code: fault.code, message: fault.message });
  await untilQuiet(async () => (await chair.call(ballotApi.detail, { params })).board);
  const { board } = await chair.call(ballotApi.close, { params });
  const { yes = 0, no = 0, abstain = 0, base = 0, needed = 0, adopted } = ofMotion(board?.verdict) ?? {};
  stage.say(adopted ? 'ballot.adopted' : 'ballot.rejected', { yes, no, abstain, base, needed });
  await pause(LOOK_MS);
};

/** Chairs the meeting through its first items, a vote on each. The seats that it fills are added to `taken`. */
export const chairEvening = async (room: CrowdRoom, taken: string[]): Promise<void> => {
  room.stage.say('crowd.chairs');
  await takeTheChair(room);
  await fillTheHall(room, taken);
  const { agenda } = await room.stage.village.staff.chair.call(meetingApi.detail, {
    params: { id: room.run.detail.id },
  });
  for (const index of agenda.items.slice(0, 2).keys()) await holdVote(room, index);
};
