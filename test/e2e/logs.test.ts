import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { identityApi } from '@yishiting/shared/identity/identity.contract.ts';
import { meetingApi } from '@yishiting/shared/meetings/meeting.contract.ts';
import { petitionApi } from '@yishiting/shared/petitions/petition.contract.ts';
import WebSocket from 'ws';
import { addItems, closeClients, openOurs, openRaw, planMeeting } from '../factories/collab.ts';
import type { Place } from '../factories/staff.ts';
import { caller, refusal } from '../setup/client.ts';
import { sql } from '../setup/database.ts';
import { EmbeddedServer, isAlive, scratchFolder } from '../setup/embedded-server.ts';
import { expectNoSecrets, type LogLine, readLog } from '../setup/log-lines.ts';
import { openSocket } from '../setup/socket.ts';
import { until } from '../setup/until.ts';

const planted = {
  password: 'planted-password-77',
  login: 'planted-login',
  name: '欧阳植入',
  phone: '13977700077',
  subject: '植入的事由',
};

/** The most talkative log of a server that goes through everything: each act leaves its lines. */
let log = '';
let lines: LogLine[];
let database = '';
const secrets: string[] = Object.values(planted);
const named = (msg: string) => lines.filter((line) => line.msg === msg);

const petition = (name: string) => ({
  village: 'taoyuan',
  category: 'suggestion' as const,
  subject: planted.subject,
  request: planted.subject,
  facts: planted.subject,
  notGiven: ['reasons' as const, 'address' as const],
  petitioner: { name, phone: planted.phone },
});

/** Sign-ins right and wrong, a petition, its code right and wrong, addresses that somebody mistyped. */
const people = async ({ url }: Place) => {
  const officer = caller(url);
  const wrong = { login: planted.login, password: planted.password };
  await refusal(officer.call(identityApi.signIn, { body: wrong }));
  await officer.call(identityApi.signIn, { body: { login: 'county', password: 'taoyuan-2026' } });
  const receipt = await caller(url).call(petitionApi.registerOnline, { body: petition(planted.name) });
  await caller(url).call(petitionApi.track, { body: { code: receipt.code } });
  await refusal(caller(url).call(petitionApi.track, { body: { code: 'WXYZ-WXYZ-WXYZ' } }));
  for (const path of [`/m/${planted.name}`, `/${planted.phone}`, `/f/555555?t=${planted.password}`])
    await officer.send(path);
  secrets.push(officer.cookie().split('=')[1] ?? '?', receipt.code, 'WXYZ-WXYZ-WXYZ', '555555');
};

/** PostgreSQL's own words about it: Failing row contains (…, 欧阳植入, 13977700077, …). */
const errorThatQuotesARow = async (place: Place) => {
  const rule = 'alter table petitioner add constraint planted check (ordinal < 0) not valid';
  await sql(place.database.url, rule);
  const fault = await refusal(
    caller(place.url).call(petitionApi.registerOnline, { body: petition(planted.name) }),
  );
  expect(fault.code).toBe('request.failed');
  await sql(place.database.url, 'alter table petitioner drop constraint planted');
};

/** The agenda edited by its chair, then a frame that is none; a screen follows by socket. */
const meeting = async (place: Place) => {
  const planned = await planMeeting(place);
  const chair = await openOurs(place, planned.agenda, planned.chair);
  const edit = (zh: string) => addItems(chair.state().doc, zh);
  edit(planted.subject);
  await until('saved', () => chair.state().unsaved === 0);
  const raw = await openRaw(place, planned.agenda, planned.recorder);
  raw.socket.send(planted.name);
  expect((await raw.closed())?.reason).toBe('document.frame-invalid');
  const screen = await openSocket(place.url);
  await screen.ask('join', { code: planned.code });
  await screen.ask('join', { code: '555555' });
  screen.close();
  await caller(place.url).call(meetingApi.board, { params: { code: planned.code } });
  secrets.push(planned.code, planned.chair.cookie().split('=')[1] ?? '?');
  return { edit, isSaved: () => chair.state().unsaved === 0 };
};

/** PostgreSQL dies: a timer of the server's finds it, edits are not saved, then are. */
const databaseDies = async (
  server: EmbeddedServer,
  agenda: { edit: (zh: string) => void; isSaved: () => boolean },
) => {
  const postgres = await server.postgresPid();
  process.kill(postgres, 'SIGKILL');
  agenda.edit(planted.name);
  await until('another PostgreSQL', async () => {
    const now = await server.postgresPid().catch(() => postgres);
    return now !== postgres && (await isAlive(now));
  });
  await until('saved after all', agenda.isSaved);
};

/** The request id that a handshake returns. */
const idOfHandshake = async ({ url }: Place): Promise<string> => {
  const socket = new WebSocket(`${url.replace('http', 'ws')}/collab/${planted.name}`);
  const [answer] = (await once(socket, 'upgrade')) as [{ headers: Record<string, string> }];
  await once(socket, 'close');
  return answer.headers['x-request-id'] ?? '';
};

let folder: Awaited<ReturnType<typeof scratchFolder>>;
let handshake = '';
beforeAll(async () => {
  folder = await scratchFolder();
  const server = await EmbeddedServer.run(folder.dataDir, { LOG_LEVEL: 'debug' });
  const place: Place = { url: await server.url(), database: { url: await server.databaseUrl() } };
  await people(place);
  await errorThatQuotesARow(place);
  handshake = await idOfHandshake(place);
  await databaseDies(server, await meeting(place));
  closeClients();
  expect(await server.end('SIGTERM')).toBe(0);
  log = server.err;
  database = await readFile(join(folder.dataDir, 'postgres', 'postgres.log'), 'utf8');
  lines = readLog(log);
}, 60_000);
afterAll(() => folder.remove());

test('each line from the start to the stop is JSON and has a request id; those of the process have the same', () => {
  const own = ['starting', 'listening', 'stopping', 'stopped'].flatMap(named);
  expect(own.map((line) => line.requestId)).toEqual(Array(4).fill(own[0]?.requestId));
  expect(lines.at(0)?.msg).toBe('starting');
  expect(lines.at(-1)?.msg).toBe('stopped');
});

test('a socket of a document has one id from the handshake, which returns it, to the end', () => {
  expect(named('socket').find((line) => line.requestId === handshake)).toMatchObject({
    code: 'document.unknown',
  });
  const [refused] = named('socket refused').filter((line) => line.code === 'document.frame-invalid');
  const itsOwn = lines.filter((line) => line.requestId === refused?.requestId).map((line) => line.msg);
  expect(itsOwn).toEqual(['socket', 'socket refused', 'socket closed']);
});

test('a run of a timer has an id of its own, and a fault the id of what it stopped', () => {
  const [found] = named('the database died and is started again');
  expect(lines.filter((line) => line.requestId === found?.requestId)).toEqual([found]);
  const fault = named('unexpected').find((line) => JSON.stringify(line).includes('planted'));
  expect(fault?.err).toMatchObject({ code: '23514', table: 'petitioner', constraint: 'planted' });
  const answered = named('request').find((line) => line.requestId === fault?.requestId);
  expect(answered).toMatchObject({ path: '/api/petitions', status: 500 });
});

test('no line tells a name, a phone number, a password, a token or a code, not even by quoting a row', () => {
  expectNoSecrets(log, secrets);
});

test('nor does PostgreSQL’s own log', () => {
  expect(database).toContain('database system is ready');
  expectNoSecrets(database, secrets);
});
