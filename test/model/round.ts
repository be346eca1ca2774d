import { meetingApi } from '@yishiting/shared/meetings/meeting.contract.ts';
import { chance, type Pick } from '../factories/chance.ts';
import type { ServerProcess } from '../setup/server-process.ts';
import { until } from '../setup/until.ts';
import { Attackers } from './attackers.ts';
import { Cast, kinds } from './cast.ts';
import { mutate } from './mutate.ts';

const nothingYet = {
  steps: 0,
  serverKills: 0,
  pageKills: 0,
  cuts: 0,
  pauses: 0,
  crawls: 0,
  rejoins: 0,
  rightsMoved: 0,
  locked: 0,
};

/** One meeting with all that can happen to its documents in a short time. */
export class Round {
  readonly attackers = new Attackers();
  readonly counts = { ...nothingYet };
  private recorders = true;

  private constructor(
    private readonly server: ServerProcess,
    readonly cast: Cast,
    private readonly pick: Pick,
  ) {}

  static async start(server: ServerProcess, seed: number): Promise<Round> {
    const pick = chance(seed);
    const place = { url: server.url, database: { url: server.databaseUrl } };
    return new Round(server, await Cast.gather(place, pick), pick);
  }

  /** One step of anybody. */
  async step(): Promise<void> {
    this.counts.steps += 1;
    const { pick } = this;
    const { writers, readers } = this.cast;
    const writer = this.one(writers);
    const what = pick(1000);
    if (what < 760) writer.edit(pick(2 ** 30), 1 + pick(6));
    else if (what < 800) writer.do('disconnect');
    else if (what < 870) writer.do('reconnect');
    else if (what < 885) this.count('cuts', () => writer.do('cut'));
    else if (what < 890) this.count('crawls', () => writer.do('crawl'));
    else if (what < 905) this.count('pauses', () => writer.do('pause'));
    else if (what < 930) writer.do('resume');
    else if (what < 980) this.attack();
    else if (what < 988) this.count('rejoins', () => this.one(readers).do('renew'));
    else if (what < 990) for (const one of writers) one.do('disconnect');
    else if (what < 994) for (const one of writers) one.do('reconnect');
    else if (what < 997) await this.moveRights();
    else if (what < 999) await this.count('pageKills', () => this.cast.killPages());
    else await this.killServer();
  }

  /** SIGKILL; people type on until it is back. */
  async killServer(): Promise<void> {
    this.counts.serverKills += 1;
    await this.server.kill('SIGKILL');
    for (let i = 0; i < 20; i += 1) this.one(this.cast.writers).edit(this.pick(2 ** 30), 1 + this.pick(4));
    await this.server.restart();
  }

  /** The agenda takes no more edits: what the answer lists is what stays. Null when there is nothing to lock. */
  async lockAgenda(): Promise<string[] | null> {
    const { local, meeting } = this.cast;
    const agenda = local.find(({ writer }) => writer.given.kind === 'agenda')?.writer.doc;
    if (!agenda || agenda.getArray('items').length === 0) return null;
    this.counts.locked += 1;
    const locked = await meeting.chair.call(meetingApi.lockAgenda, { params: { id: meeting.id } });
    return locked.agenda.items.map((item) => item.zh);
  }

  /** Everybody is back and everything is saved. */
  async settle(): Promise<void> {
    await this.cast.appoint(true);
    await this.attackers.over();
    for (const player of this.cast.all) {
      player.do('resume');
      player.do('reconnect');
    }
    const isCalm = async () => (await this.differences()).length === 0;
    await until('everybody saved, and the same', isCalm, 30_000).catch(async () => {
      throw new Error((await this.differences()).join('\n'));
    });
  }

  async end(): Promise<void> {
    await this.cast.end();
    await this.attackers.over();
  }

  /** Who is not there yet, has something unsaved, or shows something else than the others. */
  private async differences(): Promise<string[]> {
    const looks = await Promise.all(
      this.cast.all.map(async (player) => ({ id: player.id, ...(await player.look()) })),
    );
    const late = looks
      .filter((l) => !l.isConnected || l.unsaved > 0)
      .map((l) => `${l.id} ${l.isConnected ? `has ${l.unsaved} unsaved` : 'is not back'}`);
    const unlike = kinds.flatMap((kind) => {
      const same = Map.groupBy(
        looks.filter((l) => l.kind === kind),
        (l) => l.print,
      );
      return same.size > 1
        ? [...same].map(([print, who]) => `${kind} ${print}: ${who.map((w) => w.id)}`)
        : [];
    });
    return [...late, ...unlike];
  }

  private one<T>(all: readonly T[]): T {
    const one = all[this.pick(all.length)];
    if (!one) throw new Error('nobody is there');
    return one;
  }

  private count<T>(what: keyof typeof nothingYet, act: () => T): T {
    this.counts[what] += 1;
    return act();
  }

  private attack(): void {
    const { pick } = this;
    const { lastSent, given, hasWritten, doc } = this.one(this.cast.local).writer;
    const frame = lastSent[pick(Math.max(1, lastSent.length))];
    const url = `${given.url}/${given.name}`;
    if (frame && pick(2) === 0) {
      const frames = Array.from({ length: 1 + pick(4) }, () => mutate(frame, pick));
      this.attackers.send(url, this.cast.meeting.viewer.cookie(), frames);
    } else if (hasWritten && given.kind === 'agenda') {
      // Who has not written has no id yet that could be known to others.
      const known = { free: 1 + pick(2 ** 32 - 1), other: doc.clientID };
      this.attackers.named(url, this.cast.mallory.cookie(), known, pick);
    }
  }

  private async moveRights(): Promise<void> {
    this.counts.rightsMoved += 1;
    this.recorders = !this.recorders;
    await this.cast.appoint(this.recorders);
  }
}
