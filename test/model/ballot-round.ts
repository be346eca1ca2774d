import { ballotApi } from '@yishiting/shared/ballots/ballot.contract.ts';
import { chance, type Pick } from '../factories/chance.ts';
import { type Hall, openHall } from '../factories/hall.ts';
import { addDevice } from '../factories/staff.ts';
import { type Caller, caller, Refused } from '../setup/client.ts';
import { sql } from '../setup/database.ts';
import type { ServerProcess } from '../setup/server-process.ts';
import { openSocket } from '../setup/socket.ts';
import { type Act, BallotPage, newAct } from './ballot-page.ts';
import { type BallotPlan, drawChoice } from './ballot-plan.ts';

/** So many that few reach the limit of five votes in ten seconds, which would be waited for. */
const PHONES = 20;

const isUncounted = (error: unknown): boolean => {
  if (error instanceof Refused && error.code === 'ballot.count-missing') return false;
  throw error;
};

/** A ballot in which everything that people, phones and networks do happens in an order that a seed decides. */
export class BallotRound {
  readonly acts: Act[] = [];
  /** What the staff entered for others. */
  readonly helped: Act[] = [];
  readonly seats: string[];
  private readonly revs = new Map<string, number>();
  private readonly going = new Set<Promise<void>>();

  private constructor(
    private readonly server: ServerProcess,
    readonly hall: Hall,
    readonly ballotId: string,
    readonly plan: BallotPlan,
    private readonly pages: BallotPage[],
    private readonly chair: Caller,
    private readonly officer: Caller,
    private readonly pick: Pick,
  ) {
    this.seats = pages.map(({ seat }) => seat);
  }

  static async start(server: ServerProcess, seed: number, plan: BallotPlan): Promise<BallotRound> {
    const place = { url: server.url, database: { url: server.databaseUrl } };
    const { rule, ask, secrecy } = plan;
    const hall = await openHall(place, { rule, eligible: PHONES, present: { phone: PHONES } });
    if (rule === 'OWN-G')
      await sql(
        server.databaseUrl,
        'update roster_entry set area = 4000 + 977 * ordinal where meeting_id = $1',
        [hall.meetingId],
      );
    const chair = await addDevice(place, hall.staff.chair.account?.id);
    const officer = await addDevice(place, hall.staff.officer.account?.id);
    const { id } = await chair.call(ballotApi.propose, {
      params: { id: hall.meetingId },
      body: {
        ...{ itemId: hall.itemId, motion: { zh: '路灯电费每户每年12元' }, secrecy },
        ...(ask && { ask: { ...ask, options: ask.options.map(({ zh }) => ({ zh })) } }),
      },
    });
    await chair.call(ballotApi.open, { params: { id }, body: {} });
    const pages = await Promise.all(
      hall.seats.phone.map(async (seat) => {
        const by = caller(server.url, { cookie: hall.cookie(seat) });
        return new BallotPage(seat, await openSocket(server.url, by), by);
      }),
    );
    return new BallotRound(server, hall, id, plan, pages, chair, officer, chance(seed));
  }

  /** One thing more happens; nobody waits for it. */
  step(): void {
    const what = this.pick(20);
    if (what < 9) this.send(this.newVote());
    else if (what < 15) this.retry();
    else if (what < 17) this.go(this.move(['hands', 'phone', 'paper'][this.pick(3)] as 'hands'));
    else if (what < 18) this.go(this.help());
    else this.retry();
  }

  /** SIGKILL while things are under way, and a start on what is left. */
  async kill(): Promise<void> {
    await this.server.kill('SIGKILL');
    await this.server.restart();
  }

  /** Every phone's outbox is empty: what has no answer is sent until it has one. */
  async settle(): Promise<void> {
    await Promise.all(this.going);
    for (let tries = 0; this.acts.some((act) => act.unanswered); tries += 1) {
      if (tries > 60) throw new Error('acts without an answer');
      await Promise.all(this.acts.filter((act) => act.unanswered).map((act) => this.sendNow(act)));
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }

  /** The chair ends it while votes are still on their way. */
  async end(how: 'close' | 'void'): Promise<void> {
    if (how === 'void') {
      await this.chair.call(ballotApi.void, { params: { id: this.ballotId }, body: { reason: '点票有误' } });
      return;
    }
    // Nobody counts hands in this hall: who has not voted goes back to the phone, until no move is under way any more.
    for (;;) {
      await Promise.all(this.seats.map((seat) => this.moveSeat(seat, 'phone')));
      const call = this.chair.call(ballotApi.close, { params: { id: this.ballotId }, body: undefined });
      if (await call.then(() => true, isUncounted)) return;
    }
  }

  board() {
    return this.chair.call(ballotApi.detail, { params: { id: this.ballotId } });
  }

  leave(): void {
    for (const page of this.pages) page.close();
  }

  private newVote(): Act {
    const seat = this.seats[this.pick(this.seats.length)] ?? '';
    const rev = (this.revs.get(seat) ?? 0) + 1;
    this.revs.set(seat, rev);
    const act = newAct(seat, rev, drawChoice(this.plan, this.pick));
    this.acts.push(act);
    return act;
  }

  /** An old act again, answered or not: a retry that was under way for long, or the other device. */
  private retry(): void {
    const act = this.acts[this.pick(this.acts.length || 1)];
    if (act) this.send(act);
  }

  private send(act: Act): void {
    this.go(this.sendNow(act));
  }

  private async sendNow(act: Act): Promise<void> {
    const page = this.pages.find(({ seat }) => seat === act.seat);
    await page?.send(this.ballotId, act, this.pick(2) ? 'socket' : 'http');
  }

  private move(channel: 'hands' | 'paper' | 'phone'): Promise<void> {
    return this.moveSeat(this.seats[this.pick(this.seats.length)] ?? '', channel);
  }

  private moveSeat(seat: string, channel: 'hands' | 'paper' | 'phone'): Promise<void> {
    const body = { attendanceIds: [seat], channel };
    return this.mayRefuse(this.officer.call(ballotApi.move, { params: { id: this.ballotId }, body }));
  }

  /** A vote entered for somebody, or one again whose answer came or did not. */
  private async help(): Promise<void> {
    const seat = this.seats[this.pick(this.seats.length)] ?? '';
    const before = this.pick(3) === 0 ? this.helped[this.pick(this.helped.length || 1)] : undefined;
    const act = before ?? newAct(seat, 1, drawChoice(this.plan, this.pick));
    if (!before) this.helped.push(act);
    const { op, choice, seat: attendanceId } = act;
    const body = { op, attendanceId, choice, witness: '王证人', consent: true as const };
    const call = this.officer.call(ballotApi.help, { params: { id: this.ballotId }, body });
    await this.mayRefuse(call.then(() => act.receipts.add('entered')));
  }

  /** A refusal and a lost answer are both in order: what counts is what is on record. */
  private async mayRefuse(call: Promise<unknown>): Promise<void> {
    await call.catch((error: unknown) => {
      if (error instanceof Refused && error.status >= 500) throw error;
    });
  }

  private go(work: Promise<void>): void {
    const going = work.finally(() => this.going.delete(going));
    this.going.add(going);
  }
}
