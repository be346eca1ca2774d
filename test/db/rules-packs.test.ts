import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { ballotApi } from '@yishiting/shared/ballots/ballot.contract.ts';
import { findRule } from '@yishiting/shared/ballots/rules/find-rule.ts';
import { readPack } from '@yishiting/shared/ballots/rules/read-pack.ts';
import { rulesApi } from '@yishiting/shared/ballots/rules/rules.contract.ts';
import { proxyApi } from '@yishiting/shared/meetings/electorate.contract.ts';
import { meetingApi } from '@yishiting/shared/meetings/meeting.contract.ts';
import { RulesFault, readRuleBook } from '../../server/src/platform/rule-book.ts';
import { meetingOffice } from '../factories/meeting-office.ts';
import { ownApp } from '../setup/app.ts';
import { caller, refusal } from '../setup/client.ts';
import { sql } from '../setup/database.ts';

const folder = await mkdtemp(join(tmpdir(), 'yishiting-rules-'));
afterAll(() => rm(folder, { recursive: true, force: true }));

const { region: _, ...vra } = { ...findRule('VRA', { asOf: '2026-06-01' }), region: '' };
const version = (effectiveFrom: string, den: number) => ({
  ...{ ...vra, effectiveFrom, noticeDays: 7, verified: false, source: '青羊区规程 第7条' },
  quorum: { num: den - 1, den, strict: false, of: 'eligible' },
});
const pack = {
  region: 'CN-51-0105',
  title: '青羊区议事规程',
  url: 'https://example.cn/qingyang',
  rules: [
    { ...version('2026-04-01', 4), id: 'RA-P', unit: 'household' },
    {
      ...version('2026-04-01', 4),
      id: 'OWN-G',
      proxy: 'agent',
      proxyLimit: { most: 1, source: '青羊区规程 第9条' },
    },
    version('2026-04-01', 4),
    version('2026-07-01', 5),
    { ...version('2026-09-01', 5), secret: true },
  ],
};
await writeFile(join(folder, 'qingyang.json'), JSON.stringify(pack));

const place = await ownApp({ env: { RULES_DIR: folder } });
const office = await meetingOffice(place);
await sql(place.database.url, "update village set region = 'CN-51-0105' where id = $1", [office.village.id]);

const page = async (query = '') =>
  (await caller(place.url).send(`/open/${office.village.slug}/rules${query}`)).text();

describe('a county’s own rules', () => {
  it('are the rules of its meetings, in the version of their day, and stay with them', async () => {
    office.goTo('2026-04-20');
    const may = await office.plan({ heldAt: '2026-05-09T19:30:00+08:00' });
    expect(may.ruleText).toMatchObject({
      source: '青羊区规程 第7条',
      effectiveFrom: '2026-04-01',
      verified: false,
    });
    expect(may.notice.required).toBe(7);
    const july = await office.plan({ heldAt: '2026-07-09T19:30:00+08:00' });
    expect(july.ruleText.effectiveFrom).toBe('2026-07-01');
    const kept = async (id: string, action: string) =>
      (
        await sql<{ den: string; pack: string }>(
          place.database.url,
          `select m.rule->'quorum'->>'den' as den, a.data->>'pack' as pack from meeting m
           join audit_entry a on a.subject_id = m.id and a.action = $2 where m.id = $1`,
          [id, action],
        )
      )[0];
    const ofTheFile = { den: '4', pack: expect.stringMatching(/^[0-9a-f]{64}$/) };
    expect(await kept(may.id, 'meeting.planned')).toEqual(ofTheFile);
    await office.secretary.call(meetingApi.move, {
      params: { id: july.id },
      body: { heldAt: '2026-05-10T19:30:00+08:00' },
    });
    expect(await kept(july.id, 'meeting.moved')).toEqual(ofTheFile);
  });

  it('decide who is a quorum', async () => {
    const meeting = await office.ready(40);
    await office.checkIn(meeting.id, meeting.entries.slice(1, 30));
    // Two thirds of 40 would be 27; three quarters are 30.
    expect((await office.board(meeting.code)).attendance).toMatchObject({
      counted: 29,
      needed: 30,
      met: false,
    });
    await office.checkIn(meeting.id, meeting.entries.slice(30, 31));
    expect((await office.board(meeting.code)).attendance.met).toBe(true);
  });

  it('say what a head is, not the country’s rule of the same name', async () => {
    const meeting = await office.ready(8, { rule: 'RA-P' });
    const board = await office.board(meeting.code);
    expect(board.meeting.rule.unit).toBe('household');
    expect(board.attendance.needed).toBe(6);
  });

  it('let one holder carry fewer proxies than the country, never more', async () => {
    const meeting = await office.ready(4, { rule: 'OWN-G' });
    const register = (entryId: string, number: string) =>
      office.secretary.call(proxyApi.register, {
        params: { id: meeting.id },
        body: { holder: { name: '张律师' }, papers: [{ entryId, number }] },
      });
    await register(meeting.entries[1] ?? '', '1');
    expect((await refusal(register(meeting.entries[2] ?? '', '2'))).fault).toMatchObject({
      code: 'proxy.too-many',
      params: { held: 1, most: 1 },
    });
    expect(await page()).toContain('一个人最多持1份委托书（青羊区规程 第9条）');
    const loose = JSON.stringify({
      ...pack,
      rules: [{ ...version('2026-04-01', 4), proxyLimit: { most: 4, source: '某规程' } }],
    });
    expect(readPack('loose.json', loose).faults).toMatchObject([{ path: 'rules[0].proxyLimit.most' }]);
  });

  it('that ask for a secret ballot take no other', async () => {
    office.goTo('2026-08-20');
    const meeting = await office.plan({ heldAt: '2026-09-10T19:30:00+08:00' });
    const propose = (secrecy: 'named' | 'secret') =>
      office.secretary.call(ballotApi.propose, {
        params: { id: meeting.id },
        body: { itemId: crypto.randomUUID(), motion: { zh: '修路' }, secrecy },
      });
    expect((await refusal(propose('named'))).code).toBe('ballot.rule-secret');
    expect((await refusal(propose('secret'))).code).toBe('ballot.item-not-listed');
  });

  it('are told to who plans, for each place and day', async () => {
    const inForce = async (region: string, on: string) => {
      const rules = await office.secretary.call(rulesApi.inForce, { query: { region, on } });
      return rules.find((r) => r.id === 'VRA')?.quorum?.den;
    };
    expect(await inForce('CN-51-0105', '2026-06-30')).toBe(4);
    expect(await inForce('CN-51-0105-002', '2026-07-01')).toBe(5);
    expect(await inForce('CN-51-0105', '2026-03-31')).toBe(3);
    expect(await inForce('CN-51', '2026-07-01')).toBe(3);
  });

  it('are on the public page with their numbers, source and mark, also for a past day', async () => {
    office.goTo('2026-05-09');
    const today = await page();
    for (const text of [
      '4分之3以上的组成人员到会',
      '青羊区规程',
      '青羊区议事规程',
      'https://example.cn/qingyang',
      '还没有对照',
    ])
      expect(today).toContain(text);
    expect(await page('?on=2026-07-01&lang=en')).toContain('at least 4/5');
    const before = await page('?on=2026-03-31');
    expect(before).toContain('三分之二以上的组成人员到会');
    expect(await page('?on=1999-01-01')).toContain('这一天没有已知的规则');
    expect(await page('?on=%27--')).toContain('2026年5月9日');
    expect((await caller(place.url).send('/open/nowhere/rules')).status).toBe(404);
  });
});

describe('files with faults', () => {
  it('keep the server from starting, each told with file, place and kind', async () => {
    const broken = join(folder, 'broken');
    await mkdir(broken);
    await writeFile(join(broken, 'a.json'), '{');
    await writeFile(
      join(broken, 'b.json'),
      JSON.stringify({ ...pack, rules: [{ ...version('2026-04-01', 4), id: 'X' }] }),
    );
    await writeFile(join(broken, 'c.json'), JSON.stringify(pack));
    await writeFile(join(broken, 'd.json'), JSON.stringify({ ...pack, title: '另一份' }));
    const fault = await readRuleBook({ RULES_DIR: broken, DATA_DIR: folder }).catch(
      (error: unknown) => error,
    );
    expect(fault).toBeInstanceOf(RulesFault);
    expect((fault as RulesFault).faults).toMatchObject([
      { file: 'a.json', code: 'json' },
      { file: 'b.json', path: 'rules[0].id', code: 'choice' },
      { file: 'd.json', path: 'rules[0]', code: 'duplicate', hint: 'c.json' },
      { file: 'd.json', path: 'rules[1]', code: 'duplicate', hint: 'c.json' },
      { file: 'd.json', path: 'rules[2]', code: 'duplicate', hint: 'c.json' },
      { file: 'd.json', path: 'rules[3]', code: 'duplicate', hint: 'c.json' },
      { file: 'd.json', path: 'rules[4]', code: 'duplicate', hint: 'c.json' },
    ]);
  });

  it('a folder that was named has to be there, the usual one need not', async () => {
    await expect(readRuleBook({ RULES_DIR: join(folder, 'gone'), DATA_DIR: folder })).rejects.toThrow(
      RulesFault,
    );
    expect((await readRuleBook({ RULES_DIR: undefined, DATA_DIR: join(folder, 'gone') })).packs).toEqual([]);
  });
});
