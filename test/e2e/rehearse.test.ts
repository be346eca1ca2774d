import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { compiled } from '../setup/compiled.ts';
import { sql } from '../setup/database.ts';
import { expectNoSecrets, readLog } from '../setup/log-lines.ts';
import { type ServerProcess, startServerProcess } from '../setup/server-process.ts';
import { until } from '../setup/until.ts';

const root = new URL('../../', import.meta.url).pathname;
const stories = join(root, 'test', 'scenarios');
const demoOfficer = 'county:taoyuan-2026';

type Ended = { code: number | null; out: string; err: string };

/** `pnpm rehearse` as a person types it, in English; `watch` gets all that it has said so far, and the process. */
const watched = async (
  args: string[],
  watch: (out: string, child: ChildProcess) => void = () => undefined,
): Promise<Ended> => {
  const child = spawn(process.execPath, [join(root, 'test/rehearse/main.ts'), ...args], {
    env: { PATH: process.env.PATH, ...compiled, LANG: 'en_US.UTF-8' },
  });
  const said = { out: '', err: '' };
  child.stdout.on('data', (part: Buffer) => {
    said.out += part.toString();
    watch(said.out, child);
  });
  child.stderr.on('data', (part: Buffer) => {
    said.err += part.toString();
  });
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, ...said };
};
const rehearse = (...args: string[]): Promise<Ended> => watched(args);

let folder: string;
let server: ServerProcess;
/** The two long ones are on their way while the others are at work. */
let ours: Promise<Ended>;
let crowd: Promise<Ended>;
const there = () => ['--url', server.url, '--login', demoOfficer];
const names = async () => (await readdir(stories)).filter((name) => name.endsWith('.json')).sort();
const files = async () => (await names()).map((name) => join(stories, name));

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'yishiting-stories-'));
  server = await startServerProcess({ env: { DEMO: '1', LOG_LEVEL: 'info' } });
  await until('the demo is there', () => server.output().includes('/console'));
  crowd = rehearse('--crowd', '20', '--chair', ...there());
  ours = rehearse(...(await files()), '--json');
}, 60_000);
afterAll(async () => {
  await server.stop();
  await rm(folder, { recursive: true, force: true });
});

/** A scenario of ours with something in it changed. */
const changed = async (id: string, change: (scenario: Record<string, unknown>) => void): Promise<string> => {
  const scenario = JSON.parse(await readFile(join(stories, `${id}.json`), 'utf8'));
  change(scenario);
  const file = join(folder, `${id}.json`);
  await writeFile(file, JSON.stringify(scenario));
  return file;
};

describe('on a running server', () => {
  test('a story is played today, and where it comes out otherwise each difference is named', async () => {
    const file = await changed('tie', (scenario) => {
      Object.assign(scenario, { expect: { ...(scenario.expect as object), resolution: 'adopted' } });
    });
    const { code, out } = await rehearse(file, ...there());
    expect(out).toContain('resolution: expected "adopted", got "rejected"');
    expect(out).toContain('1 difference from');
    expect(code).toBe(1);
  }, 60_000);

  test('a story without expectations is only reported', async () => {
    const file = await changed('tie', (scenario) => {
      delete scenario.expect;
      for (const ballot of scenario.ballots as { expect?: unknown }[]) delete ballot.expect;
    });
    const { code, out } = await rehearse(file, '--json', ...there());
    expect(JSON.parse(out)).toMatchObject({ id: 'tie', resolution: 'rejected', followUps: 0, leaks: [] });
    expect(code).toBe(0);
  }, 60_000);

  test('a wrong password is told in a sentence', async () => {
    const { code, err } = await rehearse(
      join(stories, 'tie.json'),
      '--url',
      server.url,
      '--login',
      'county:wrong',
    );
    expect(err).toBe('The server refused: Login or password is wrong. (session.wrong-login)\n');
    expect(code).toBe(1);
  });

  test('a crowd checks in and votes at human pace', async () => {
    const { code, out, err } = await crowd;
    expect(err).toBe('');
    expect(out).toMatch(/20 phones have checked in/);
    expect(out).toMatch(/\d+ votes acknowledged: p50 [\d,]+ ms/);
    expect(code).toBe(0);
  }, 120_000);

  test('a crowd that is told to stop takes its phones out of the hall and ends', async () => {
    await crowd;
    let told = 0;
    const { code, out } = await watched(['--crowd', '30', ...there()], (said, child) => {
      if (told > 0 || !said.includes('have checked in')) return;
      told = Date.now();
      child.kill('SIGTERM');
    });
    expect(Date.now() - told).toBeLessThan(4000);
    expect(code).toBe(0);
    // Nobody voted: there is nothing to say of how long that took.
    expect(out).not.toContain('acknowledged');
    const here = `select count(*)::int as n from attendance a join meeting m on m.id = a.meeting_id
      join village v on v.id = m.village_id where v.slug = 'taoyuan' and a.state in ('present', 'waiting')`;
    expect(await sql(server.databaseUrl, here)).toEqual([{ n: 0 }]);
  }, 120_000);
});

describe('a file or a command that is not right', () => {
  test.each([
    ['no JSON', 'not json', /broken\.json: JSON:/],
    ['something missing', '{"id":"x","title":{"zh":"水","en":"w"}}', /broken\.json: law:/],
    [
      'more votes than people',
      JSON.stringify({
        id: 'x',
        title: { zh: '水', en: 'Water' },
        law: { asOf: '2026-05-01' },
        meeting: {
          ...{ kind: 'decision', rule: 'VRA', agenda: [{ zh: '水', en: 'Water' }] },
          ...{ noticeOn: '2026-04-20', heldOn: '2026-05-01' },
          ...{ roster: { eligible: 9 }, attendance: [{ how: 'onsite', count: 6 }] },
        },
        ballots: [
          {
            ...{ motion: { zh: '水', en: 'Water' }, secrecy: 'named' },
            votes: [{ via: 'phone', yes: 7, no: 0, abstain: 0 }],
          },
        ],
      }),
      /broken\.json: ballots\.0: 7 votes by phone, but only 6/,
    ],
  ])('%s', async (_, text, complaint) => {
    const file = join(folder, 'broken.json');
    await writeFile(file, text);
    const { code, err } = await rehearse(file);
    expect(err).toMatch(complaint);
    expect(code).toBe(2);
  });

  test('an unknown option, a missing file, nothing at all', async () => {
    for (const args of [['--nonsense'], [join(folder, 'nowhere.json')], []])
      expect((await rehearse(...args)).code).toBe(2);
  });

  test('the help says what there is', async () => {
    const { code, out } = await rehearse('--help');
    expect(out).toContain('--crowd N');
    expect(code).toBe(0);
  });
});

test('every story of ours comes out as it should, on a server of its own', async () => {
  const { code, out, err } = await ours;
  expect(err).toBe('');
  expect(code).toBe(0);
  const outcomes = out
    .trim()
    .split('\n')
    .map((line): { id: string; leaks: string[] } => JSON.parse(line));
  expect(outcomes.map((o) => `${o.id}.json`)).toEqual(await names());
  expect(outcomes.flatMap((o) => o.leaks)).toEqual([]);
}, 120_000);

test('of all these meetings no log line tells a name, a phone number, a choice or a code, and each has a request id', async () => {
  await Promise.all([ours, crowd]);
  const lines = readLog(server.log());
  const said = new Set(lines.map((line) => line.command ?? line.path));
  for (const one of ['join', 'cast', '/api/m/…/claim', '/api/track', '/api/session'])
    expect(said).toContain(one);
  expectNoSecrets(server.log(), ['taoyuan-2026']);
}, 120_000);
