import { randomUUID } from 'node:crypto';
import type { ballotApi, Cast } from '@yishiting/shared/ballots/ballot.contract.ts';
import type { Body } from '@yishiting/shared/route.ts';
import { CloseBallot } from '../../server/src/ballots/close-ballot.ts';
import { EnterCount } from '../../server/src/ballots/enter-count.ts';
import { HelpVoter } from '../../server/src/ballots/help-voter.ts';
import { BallotsModule, CastBallot, ReadBallot } from '../../server/src/ballots/index.ts';
import { MoveChannel } from '../../server/src/ballots/move-channel.ts';
import { NoteConflict } from '../../server/src/ballots/note-conflict.ts';
import { OpenBallot } from '../../server/src/ballots/open-ballot.ts';
import { ProposeMotion } from '../../server/src/ballots/propose-motion.ts';
import { Recuse } from '../../server/src/ballots/recuse.ts';
import { SettleConflict } from '../../server/src/ballots/settle-conflict.ts';
import { VoidBallot } from '../../server/src/ballots/void-ballot.ts';
import { Refusal } from '../../server/src/platform/refusal.ts';
import type { TestApp } from '../setup/app.ts';
import type { Hall } from './hall.ts';

type Proposal = Body<typeof ballotApi.propose>;
type ListMore = Partial<Pick<Proposal, 'secrecy' | 'poll' | 'policy' | 'motion'>>;

/** The ballot's use cases as the people of a hall call them. */
export const ballotActs = ({ app }: TestApp, hall: Hall) => {
  const { chair, teller, otherTeller, officer } = hall.staff;
  const module = app.select(BallotsModule);
  const acts = {
    poll: (zh: string, secrecy: 'named' | 'secret' = 'named') =>
      module
        .get(ProposeMotion)
        .execute(chair, hall.meetingId, { itemId: hall.itemId, motion: { zh }, secrecy, poll: true }),
    /** A question over these options, at most so many of which may be ticked. */
    list: (options: readonly string[], most: number, more: ListMore = {}) =>
      module.get(ProposeMotion).execute(chair, hall.meetingId, {
        itemId: hall.itemId,
        motion: { zh: '今年先做哪几件？' },
        ask: { kind: 'list', options: options.map((zh) => ({ zh })), most },
        secrecy: 'named',
        ...more,
      }),
    propose: (zh: string, secrecy: 'named' | 'secret' = 'named', amends?: string) =>
      module
        .get(ProposeMotion)
        .execute(chair, hall.meetingId, { itemId: hall.itemId, motion: { zh }, secrecy, amends }),
    open: (id: string, seconds?: number) => module.get(OpenBallot).execute(chair, id, { seconds }),
    close: (id: string) => module.get(CloseBallot).execute(chair, id),
    void: (id: string, reason: string) => module.get(VoidBallot).execute(chair, id, reason),
    recuse: (id: string, seat: string) =>
      module.get(Recuse).execute(officer, id, { attendanceIds: [seat], reason: '与申请人有亲属关系' }),
    cast: (id: string, seat: string, choice: string, more: Partial<Cast> = {}) =>
      module
        .get(CastBallot)
        .execute(hall.phone(seat), id, { op: randomUUID(), rev: 1, choice, attendanceId: seat, ...more }),
    move: (id: string, seats: string[], channel: 'hands' | 'paper' | 'phone') =>
      module.get(MoveChannel).execute(officer, id, { attendanceIds: seats, channel }),
    help: (id: string, seat: string, choice: string, op: string = randomUUID(), witness = '王证人') =>
      module.get(HelpVoter).execute(officer, id, { op, attendanceId: seat, choice, witness, consent: true }),
    count: (
      id: string,
      who: 'first' | 'second',
      yes: number,
      no: number,
      abstain: number,
      channel: 'hands' | 'paper' = 'hands',
    ) =>
      module
        .get(EnterCount)
        .execute(who === 'first' ? teller : otherTeller, id, { channel, yes, no, abstain }),
    /** The tellers' numbers over a list: how many ticked something, how many abstained, and each option. */
    countTicks: (
      id: string,
      who: 'first' | 'second',
      counts: { ticked: number; abstain: number; ticks: Record<string, number> },
      channel: 'hands' | 'paper' = 'paper',
    ) => module.get(EnterCount).execute(who === 'first' ? teller : otherTeller, id, { channel, ...counts }),
    /** This unit, whose vote is on record, has also put in a paper. */
    noteTwice: (id: string, seat: string) =>
      module.get(NoteConflict).execute(teller, id, { attendanceId: seat, also: 'paper' }),
    settle: (id: string, conflictId: string, who = chair) =>
      module.get(SettleConflict).execute(who, id, conflictId, '以手机投的为准，纸票作废'),
    detail: (id: string) => module.get(ReadBallot).detail(chair, id),
    /** An opened ballot on a new motion. */
    opened: async (secrecy: 'named' | 'secret' = 'named') => {
      const { id } = await acts.propose(`动议${randomUUID()}`, secrecy);
      await acts.open(id);
      return id;
    },
    openedList: async (options: readonly string[], most: number, more: ListMore = {}): Promise<string> => {
      const { id } = await acts.list(options, most, more);
      await acts.open(id);
      return id;
    },
  };
  return acts;
};

/** The code of the refusal that an act ends in; fails when it succeeds. */
export const refusalOf = async (act: Promise<unknown>): Promise<Refusal> => {
  const outcome = await act.then(
    () => null,
    (error: unknown) => error,
  );
  if (outcome instanceof Refusal) return outcome;
  throw outcome ?? new Error('was not refused');
};
