import { docName } from '@yishiting/shared/doc-names.ts';
import { meetingApi } from '@yishiting/shared/meetings/meeting.contract.ts';
import type { Pick } from '../factories/chance.ts';
import { planMeeting } from '../factories/collab.ts';
import { addDevice, addPerson, type Place } from '../factories/staff.ts';
import type { Caller } from '../setup/client.ts';
import { Book } from './marks.ts';
import { type LocalPlayer, localPlayer, type Player, playersApart } from './player.ts';
import type { Kind, WriterGiven, WriterNews } from './writer.ts';

export const kinds: Kind[] = ['agenda', 'minutes'];
/** An honest page may be turned away for this, and for nothing else. */
const passing = ['document.read-only', 'document.locked', 'request.too-many'];
const roles = ['chair', 'recorder'] as const;

type Devices = Record<(typeof roles)[number], Caller[]>;

/** The people of a meeting, each with a few browsers: pages in this process, and pages in one that can be killed. */
export class Cast {
  readonly books: Record<Kind, Book> = { agenda: new Book(), minutes: new Book() };
  readonly faults: string[] = [];
  turnedAway = 0;
  readonly local: LocalPlayer[] = [];
  readonly readers: LocalPlayer[] = [];
  private apart: ReturnType<typeof playersApart> | null = null;
  private pages = 0;

  private constructor(
    readonly place: Place,
    readonly meeting: Awaited<ReturnType<typeof planMeeting>>,
    /** A recorder as well, who means harm. */
    readonly mallory: Caller & { accountId: string },
    private readonly devices: Devices,
    private readonly pick: Pick,
  ) {}

  static async gather(place: Place, pick: Pick): Promise<Cast> {
    const meeting = await planMeeting(place);
    const { villageId } = meeting;
    const mallory = await addPerson(place, { name: '马某', roles: ['recorder'], villageId });
    const devicesOf = ({ accountId }: { accountId: string }) =>
      Promise.all(Array.from({ length: 3 }, () => addDevice(place, accountId)));
    const devices = { chair: await devicesOf(meeting.chair), recorder: await devicesOf(meeting.recorder) };
    const cast = new Cast(place, meeting, mallory, devices, pick);
    await cast.appoint(true);
    for (const kind of kinds) cast.open(kind);
    cast.openApart();
    return cast;
  }

  get writers(): Player[] {
    return [...this.local, ...(this.apart?.players ?? [])];
  }

  get all(): Player[] {
    return [...this.writers, ...this.readers];
  }

  /** The recorders get their right, or lose it. */
  async appoint(recorders: boolean): Promise<void> {
    const ids = recorders ? [this.meeting.recorder.accountId, this.mallory.accountId] : [];
    await this.meeting.chair.call(meetingApi.appoint, {
      params: { id: this.meeting.id },
      body: { role: 'recorder', accountIds: ids },
    });
  }

  /** SIGKILL for the pages in a process of their own; then there are new ones. */
  async killPages(): Promise<void> {
    await this.apart?.kill('SIGKILL');
    this.openApart();
  }

  async end(): Promise<void> {
    for (const { writer } of [...this.local, ...this.readers]) writer.close();
    await this.apart?.kill('SIGKILL');
  }

  private open(kind: Kind): void {
    for (const device of roles.flatMap((role) => this.devices[role].slice(0, 2)))
      this.local.push(this.openHere(kind, device));
    this.readers.push(this.openHere(kind, this.meeting.viewer));
  }

  private openHere(kind: Kind, device: { cookie: () => string }): LocalPlayer {
    const given = this.given(kind, device);
    // Not from inside the old one's own event.
    const renew = () => setImmediate(() => player.do('renew'));
    const player = localPlayer(given, this.newsOf(given, renew));
    return player;
  }

  private openApart(): void {
    const given = kinds.flatMap((kind) =>
      roles.flatMap((role) => this.devices[role].slice(2).map((device) => this.given(kind, device))),
    );
    const apart = playersApart(given, (id) => {
      const one = given.find((g) => g.id === id);
      if (!one) throw new Error(`nobody is called ${id}`);
      return this.newsOf(one, () => apart.players.find((player) => player.id === id)?.do('renew'));
    });
    this.apart = apart;
  }

  private given(kind: Kind, device: { cookie: () => string }): WriterGiven {
    this.pages += 1;
    return {
      id: `w${this.pages.toString(36)}`,
      url: `${this.place.url.replace(/^http/, 'ws')}/collab`,
      name: docName({ meetingId: this.meeting.id, kind }),
      kind,
      cookie: device.cookie(),
      seed: this.pick(2 ** 31),
    };
  }

  private newsOf({ id, kind }: WriterGiven, renew: () => void): WriterNews {
    return {
      made: (effects) => this.books[kind].made(effects),
      saved: (effects) => this.books[kind].saved(effects),
      turnedAway: (reason) => {
        this.turnedAway += 1;
        if (!passing.includes(reason)) this.faults.push(`${id} was turned away: ${reason}`);
        renew();
      },
    };
  }
}
