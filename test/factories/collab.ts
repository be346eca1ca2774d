import { once } from 'node:events';
import { minutesSchema } from '@yishiting/shared/collab/minutes-document.ts';
import { docName } from '@yishiting/shared/doc-names.ts';
import { meetingApi } from '@yishiting/shared/meetings/meeting.contract.ts';
import WebSocket from 'ws';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { BoardSession } from '../../client/src/collab/board-session.ts';
import { DocumentSession } from '../../client/src/collab/document-session.ts';
import { stepOne } from '../../server/src/collab/frames.ts';
import { type Caller, caller } from '../setup/client.ts';
import { until } from '../setup/until.ts';
import { addPerson, addVillage, appoint, type Place } from './staff.ts';

/** A planned meeting with its chair and recorder, and a supervisor who only reads. */
export const planMeeting = async (place: Place) => {
  const village = await addVillage(place);
  const villageId = village.id;
  const chair = await addPerson(place, { name: '王主任', roles: ['villageSecretary'], villageId });
  const recorder = await addPerson(place, { name: '李记录', roles: ['recorder'], villageId });
  const viewer = await addPerson(place, { name: '赵监督', roles: ['supervisor'], villageId });
  const meeting = await chair.call(meetingApi.plan, {
    body: {
      villageId,
      kind: 'decision',
      rule: 'VRA',
      title: '路灯分摊会',
      place: '村委会院坝',
      heldAt: '2027-05-09T19:30:00+08:00',
    },
  });
  await appoint(place, meeting.id, recorder.accountId, 'recorder');
  return {
    id: meeting.id,
    villageId,
    code: meeting.code,
    agenda: docName({ meetingId: meeting.id, kind: 'agenda' }),
    minutes: docName({ meetingId: meeting.id, kind: 'minutes' }),
    chair,
    recorder,
    viewer,
  };
};

const address = (place: Pick<Place, 'url'>) => `${place.url.replace(/^http/, 'ws')}/collab`;

const socketWith = (cookie: string, sockets: WebSocket[] = []) =>
  class extends WebSocket {
    constructor(url: string | URL, protocols?: string | string[]) {
      super(url, protocols, { headers: { cookie } });
      sockets.push(this);
    }
  } as unknown as typeof globalThis.WebSocket;

const opened: (() => void)[] = [];
/** Ends every client of this file; for `afterEach`. */
export const closeClients = (): void => {
  for (const close of opened.splice(0)) close();
};

/** The plain y-websocket client with no code of ours, as that person (null: a visitor). Resolves when synced. */
export const openPlain = async (
  place: Pick<Place, 'url'>,
  name: string,
  person: Pick<Caller, 'cookie'> | null,
  doc = new Y.Doc(),
  params: Record<string, string> = { schema: String(minutesSchema) },
) => {
  const provider = new WebsocketProvider(address(place), name, doc, {
    params,
    // Clients of one process would otherwise talk past the server.
    disableBc: true,
    maxBackoffTime: 300,
    WebSocketPolyfill: socketWith(person?.cookie() ?? ''),
  });
  opened.push(() => {
    provider.destroy();
    doc.destroy();
  });
  const closes: { code: number; reason: string }[] = [];
  provider.on('connection-close', (event: { code: number; reason: string } | null) => {
    if (event) closes.push({ code: event.code, reason: String(event.reason) });
  });
  await until('the first sync or a refusal', () => provider.synced || closes.length > 0);
  return { doc, provider, closes, closed: () => until('a close', () => closes.at(-1)) };
};

/** A socket that says exactly what it is told to; `synced` after its own step 1 was answered. */
export const openRaw = async (
  place: Pick<Place, 'url'>,
  name: string,
  person: Pick<Caller, 'cookie'> | null,
  query = `?schema=${minutesSchema}`,
) => {
  const socket = new WebSocket(`${address(place)}/${name}${query}`, {
    headers: { cookie: person?.cookie() ?? '' },
  });
  opened.push(() => socket.terminate());
  const frames: Uint8Array[] = [];
  let close: { code: number; reason: string } | null = null;
  socket.on('message', (data: Buffer) => frames.push(data));
  socket.on('error', () => undefined);
  socket.on('close', (code, reason) => {
    close = { code, reason: reason.toString() };
  });
  await once(socket, 'open');
  return {
    socket,
    frames,
    send: (frame: Uint8Array) => socket.send(frame),
    closed: () => until('a close', () => close),
    isOpen: () => socket.readyState === WebSocket.OPEN,
    /** Waits until the server has answered to what was sent before. */
    settled: async () => {
      const answers = () => frames.filter((f) => f[0] === 0 && f[1] === 1).length;
      const before = answers();
      socket.send(stepOne(Y.encodeStateVector(new Y.Doc())));
      await until('an answer', () => answers() > before || close);
    },
  };
};

/** An agenda item as the form makes it. */
export const agendaItem = (zh: string, id: string = crypto.randomUUID()): Y.Map<unknown> => {
  const map = new Y.Map<unknown>();
  map.set('id', id);
  map.set('zh', new Y.Text(zh));
  map.set('en', new Y.Text());
  map.set('linksCase', false);
  map.set('minutes', null);
  return map;
};

/** Writes these items at the end of an agenda. */
export const addItems = (doc: Y.Doc, ...titles: string[]): void =>
  doc.getArray('items').push(titles.map((zh) => agendaItem(zh)));

/** The Chinese text of each item. */
export const agendaOf = (doc: Y.Doc): string[] =>
  (doc.getArray('items').toJSON() as { zh: string }[]).map((item) => item.zh);

/** Our own client on a document, as that person. */
export const openOurs = async (
  place: Pick<Place, 'url'>,
  name: string,
  person: Pick<Caller, 'cookie'> | null,
) => {
  const sockets: WebSocket[] = [];
  const session = new DocumentSession({
    url: address(place),
    name,
    Socket: socketWith(person?.cookie() ?? '', sockets),
  });
  opened.push(() => session.destroy());
  await until('the first sync or a refusal', () => session.getState().isReady || session.getState().refusal);
  return {
    state: session.getState,
    session,
    destroy: () => session.destroy(),
    /** The network drops this connection. */
    cut: () => sockets.at(-1)?.terminate(),
  };
};

/** A screen on the board of a meeting, as the projector follows it. */
export const openBoard = (place: Pick<Place, 'url'>, code: string) => {
  const visitor = caller(place.url);
  const session = new BoardSession({
    url: address(place),
    find: () => visitor.call(meetingApi.board, { params: { code } }),
    Socket: socketWith(''),
  });
  opened.push(() => session.destroy());
  return { state: session.getState };
};
