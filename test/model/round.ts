import { docName } from '@yishiting/shared/doc-names.ts';
import { meetingApi } from '@yishiting/shared/meetings/meeting.contract.ts';
import { chance, type Pick } from '../factories/chance.ts';
import { planMeeting, until } from '../factories/collab.ts';
import { addDevice, addPerson, type Place } from '../factories/staff.ts';
import type { Caller } from '../setup/client.ts';
import type { ServerProcess } from '../setup/server-process.ts';
import { Attackers } from './attackers.ts';
import { Book } from './marks.ts';
import { mutate } from './mutate.ts';
import { type LocalPlayer, localPlayer, type Player, playersApart } from './player.ts';
import type { Kind, WriterGiven, WriterNews } from './writer.ts';

export type Counts = Record<
  | 'steps'
  | 'serverKills'
  | 'pageKills'
  | 'cuts'
  | 'pauses'
  | 'rejoins'
  | 'rightsMoved'
  | 'locked'
  | 'turnedAway',
  number
>;

/** An honest page may be turned away for this, and for nothing else. */
const passing = ['document.read-only', 'document.locked', 'request.too-many'];
const kinds: Kind[] = ['agenda', 'minutes'];
const MALLORY_FREE = 4_000_000_000;

/** One meeting with all that can happen to its documents in a short time. */
export class Round {
  readonly books: Record<Kind, Book> = { agenda: new Book(), minutes: new Book() };
  readonly attackers = new Attackers();
  readonly counts: Counts = {
    steps: 0,
    serverKills: 0,
    pageKills: 0,
    cuts: 0,
    pauses: 0,
    rejoins: 0,
    rightsMoved: 0,
    locked: 0,
    turnedAway: 0,
  };
  readonly faults: string[] = [];
  readonly local: LocalPlayer[] = [];
  readonly readers: LocalPlayer[] = [];
  private apart: ReturnType<typeof playersApart> | null = null;
  private readonly pick: Pick;
  private pages = 0;
  private recorders = true;
  isLocked = false;

  private constructor(
    private readonly server: ServerProcess,
    readonly place: Place,
    readonly meeting: Awaited<ReturnType<typeof planMeeting>>,
    private readonly devices: { chair: Caller[]; recorder: Caller[]; mallory: Caller },
    private readonly people: { mallory: string },
    seed: number,
  ) {
    this.pick = chance(seed);
  }

  static async start(server: ServerProcess, seed: number): Promise<Round> {
    const place = { url: server.url, database: { url: server.databaseUrl } };
    const meeting = await planMeeting(place);
    const { villageId } = meeting;
    const mallory = await addPerson(place, { name: '马某', roles: ['recorder'], villageId });
    const devicesOf = (accountId: string) =>
      Promise.all(Array.from({ length: 5 }, () => addDevice(place, accountId)));
    const devices = {
      chair: await devicesOf(meeting.chair.accountId),
      recorder: await devicesOf(meeting.recorder.accountId),
      mallory,
    };
    const round = new Round(server, place, meeting, devices, { mallory: mallory.accountId }, seed);
    await round.appoint(true);
    for (const kind of kinds) {
      for (const who of ['chair', 'recorder'] as const)
        for (const device of devices[who].slice(0, 2))
          round.local.push(localPlayer(round.given(kind, device), round.newsOf(kind, round.local.length)));
      round.readers.push(localPlayer(round.given(kind, meeting.viewer), round.newsOf(kind, -1)));
    }
    round.openPages();
    return round;
  }

  get players(): Player[] {
    return [...this.local, ...(this.apart?.players ?? [])];
  }

  get clientIds(): number[] {
    return this.local.map(({ writer }) => writer.doc.clientID);
  }

  /** One step of anybody. */
  async step(): Promise<void> {
    this.counts.steps += 1;
    const { pick } = this;
    const player = this.players[pick(this.players.length)];
    if (!player) return;
    const what = pick(1000);
    if (what < 760) player.edit(pick(2 ** 30), 1 + pick(6));
    else if (what < 800) player.do('disconnect');
    else if (what < 870) player.do('reconnect');
    else if (what < 890) this.count('cuts', () => player.do('cut'));
    else if (what < 905) this.count('pauses', () => player.do('pause'));
    else if (what < 930) player.do('resume');
    else if (what < 980) this.attack();
    else if (what < 988) this.count('rejoins', () => this.reader().do('renew'));
    else if (what < 990) for (const one of this.players) one.do('disconnect');
    else if (what < 994) for (const one of this.players) one.do('reconnect');
    else if (what < 997) await this.moveRights();
    else if (what < 999) await this.killPages();
    else await this.killServer();
  }

  async killServer(): Promise<void> {
    this.counts.serverKills += 1;
    await this.server.kill('SIGKILL');
    for (let i = 0; i < 20; i += 1) {
      const player = this.players[this.pick(this.players.length)];
      player?.edit(this.pick(2 ** 30), 1 + this.pick(4));
    }
    await this.server.restart();
  }

  /** The agenda takes no more edits: what the answer lists is what stays. */
  async lockAgenda(): Promise<string[] | null> {
    await this.settle();
    const items = this.local
      .find(({ writer }) => writer.given.kind === 'agenda')
      ?.writer.doc.getArray('items');
    if (!items || items.length === 0) return null;
    this.counts.locked += 1;
    this.isLocked = true;
    const { agenda } = await this.meeting.chair.call(meetingApi.lockAgenda, {
      params: { id: this.meeting.id },
    });
    return agenda.items.map((item) => item.zh);
  }

  /** Everybody is back and everything is saved. */
  async settle(): Promise<void> {
    await this.appoint(true);
    await this.attackers.over();
    for (const player of [...this.players, ...this.readers]) {
      player.do('resume');
      player.do('reconnect');
    }
    await until(
      'everybody saved, and the same',
      async () => (await this.differences()).length === 0,
      30_000,
    ).catch(async () => {
      throw new Error((await this.differences()).join('\n'));
    });
  }

  /** Who is not there yet, has something unsaved, or shows something else than the others. */
  async differences(): Promise<string[]> {
    const all = [...this.players, ...this.readers];
    const looks = await Promise.all(all.map(async (player) => ({ id: player.id, ...(await player.look()) })));
    const late = looks.filter((l) => !l.isConnected || l.unsaved > 0);
    const prints = kinds.flatMap((kind) => {
      const same = Map.groupBy(
        looks.filter((l) => l.kind === kind),
        (l) => l.print,
      );
      return same.size > 1
        ? [...same].map(([print, who]) => `${kind} ${print}: ${who.map((w) => w.id)}`)
        : [];
    });
    return [
      ...late.map((l) => `${l.id} ${l.isConnected ? `has ${l.unsaved} unsaved` : 'is not back'}`),
      ...prints,
    ];
  }

  async end(): Promise<void> {
    for (const { writer } of [...this.local, ...this.readers]) writer.close();
    await this.apart?.kill('SIGKILL');
    await this.attackers.over();
  }

  private count(what: keyof Counts, act: () => void): void {
    this.counts[what] += 1;
    act();
  }

  private reader(): LocalPlayer {
    const reader = this.readers[this.pick(this.readers.length)];
    if (!reader) throw new Error('no reader');
    return reader;
  }

  private attack(): void {
    const { pick } = this;
    const from = this.local[pick(this.local.length)]?.writer;
    if (!from) return;
    // Who has not written has no id yet that could be known to others.
    const { lastSent, given } = from;
    const frame = lastSent[pick(Math.max(1, lastSent.length))];
    const url = `${given.url}/${given.name}`;
    if (frame && pick(2) === 0) {
      const frames = Array.from({ length: 1 + pick(4) }, () => mutate(frame, pick));
      this.attackers.send(url, this.meeting.viewer.cookie(), frames);
    } else if (from.hasWritten && given.kind === 'agenda') {
      const known = { free: MALLORY_FREE + pick(200_000_000), other: from.doc.clientID };
      const agenda = `${given.url}/${this.meeting.agenda}`;
      this.attackers.named(agenda, this.devices.mallory.cookie(), known, pick);
    }
  }

  private async moveRights(): Promise<void> {
    this.counts.rightsMoved += 1;
    await this.appoint(!this.recorders);
  }

  private async appoint(recorders: boolean): Promise<void> {
    this.recorders = recorders;
    const ids = recorders ? [this.meeting.recorder.accountId, this.people.mallory] : [];
    await this.meeting.chair.call(meetingApi.appoint, {
      params: { id: this.meeting.id },
      body: { role: 'recorder', accountIds: ids },
    });
  }

  private async killPages(): Promise<void> {
    this.counts.pageKills += 1;
    await this.apart?.kill('SIGKILL');
    this.openPages();
  }

  private openPages(): void {
    const given = kinds.flatMap((kind) =>
      (['chair', 'recorder'] as const).map((who) =>
        this.given(kind, this.devices[who][4] ?? this.meeting.chair),
      ),
    );
    const kindOf = new Map(given.map((g) => [g.id, g.kind]));
    const apart = playersApart(given, (id) => ({
      ...this.newsOf(kindOf.get(id) ?? 'agenda', -1),
      turnedAway: (reason) => {
        this.judge(reason, id);
        apart.players.find((player) => player.id === id)?.do('renew');
      },
    }));
    this.apart = apart;
  }

  private given(kind: Kind, device: { cookie: () => string }): WriterGiven {
    this.pages += 1;
    const name = docName({ meetingId: this.meeting.id, kind });
    const url = `${this.place.url.replace(/^http/, 'ws')}/collab`;
    return {
      id: `w${this.pages.toString(36)}`,
      url,
      name,
      kind,
      cookie: device.cookie(),
      seed: this.pick(2 ** 31),
    };
  }

  private newsOf(kind: Kind, at: number): WriterNews {
    return {
      made: (effects) => this.books[kind].made(effects),
      saved: (effects) => this.books[kind].saved(effects),
      turnedAway: (reason) => {
        const player =
          at >= 0 ? this.local[at] : this.readers.find(({ writer }) => writer.given.kind === kind);
        this.judge(reason, player?.id ?? '?');
        // Not from inside the old one's own event.
        setImmediate(() => player?.do('renew'));
      },
    };
  }

  private judge(reason: string, id: string): void {
    this.counts.turnedAway += 1;
    if (!passing.includes(reason)) this.faults.push(`${id} was turned away: ${reason}`);
  }
}
