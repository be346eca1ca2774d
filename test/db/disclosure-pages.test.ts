import { describe, expect, it } from '@jest/globals';
import { decideList } from '@yishiting/shared/ballots/decide-list.ts';
import type { Rule } from '@yishiting/shared/ballots/rules/rule.ts';
import { checkQuorum } from '@yishiting/shared/meetings/quorum.ts';
import { petitionApi } from '@yishiting/shared/petitions/petition.contract.ts';
import { resolutionApi } from '@yishiting/shared/resolutions/resolution.contract.ts';
import { addMeeting } from '../factories/meeting.ts';
import { publicVillage, secrets } from '../factories/public-village.ts';
import { addPerson, appoint } from '../factories/staff.ts';
import { ownApp } from '../setup/app.ts';
import { sql, sqlPastTriggers } from '../setup/database.ts';
import { findLeaks } from '../setup/find-leaks.ts';

const app = await ownApp();
const site = await publicVillage(app);
const published = await site.publish();
const coming = await addMeeting(app, site.village, {
  caseId: site.caseId,
  title: `${secrets.names[1]}家排水沟协商`,
  kind: 'consultation',
  rule: 'CONS',
  heldAt: '2026-05-20T19:30:00+08:00',
  step: 'checkin',
});
const board = `/open/${site.village.slug}`;
const resolution = published.publication?.url ?? '';
const notice = `${board}/meetings/${coming.code}`;

const textOf = (html: string) =>
  html
    .replace(/<style.*?<\/style>/gs, '')
    .replace(/<[^>]+>/g, '')
    .replace(/\s+/g, ' ');

describe('what the public reads', () => {
  it('shows no personal string of a petitioner on any page, in either language', async () => {
    const personal = [
      ...secrets.names,
      secrets.phone,
      secrets.address,
      secrets.health,
      '尿毒症',
      '透析',
      secrets.identity,
      '13900001111',
      '北苑3栋',
    ];
    const paths = ['/open', '/open/trust', board, resolution, notice, `${board}/meetings/${site.past.code}`];
    for (const path of paths.flatMap((p) => [p, `${p}?lang=en`])) {
      const { status, html } = await site.page(path);
      expect({ path, status, leaks: findLeaks(html, personal) }).toEqual({ path, status: 200, leaks: [] });
    }
    expect((await site.page(resolution)).html).toContain('信访人A');
  });

  it('calls the petitioner in English what an English reader can read', async () => {
    const past = `${board}/meetings/${site.past.code}`;
    expect(textOf((await site.page(`${resolution}?lang=en`)).html)).toContain('as Petitioner A asks');
    expect(textOf((await site.page(`${past}?lang=en`)).html)).toContain('asked by Petitioner A');
  });

  it('never says which case a meeting comes from', async () => {
    const [row] = await sql<{ number: string }>(
      app.database.url,
      'select number from petition_case where id = $1',
      [site.caseId],
    );
    for (const path of [board, resolution, notice]) {
      const { html } = await site.page(path);
      expect(html).not.toContain(row?.number);
      expect(html).not.toContain(site.caseId);
    }
  });

  it('states the arithmetic in words with its article, and the period', async () => {
    const text = textOf((await site.page(resolution)).html);
    expect(text).toContain('应到50人，到会34人，达到三分之二（需34人）。（《村民委员会组织法》第30条）');
    expect(text).toContain('同意18票，超过到会34人的半数（至少18票）。');
    expect(text).toContain('结果：通过。');
    expect(text).toContain('公示期：2026年5月10日至2026年5月25日');
    expect(text).toContain('还有15天');
    expect(text).toContain('村务监督委员会郑监督已于2026年5月10日核对公示内容。');
    expect(text).toContain('主持人 周主任，2026年5月10日');
    expect(text).toContain('村民代表会议');
  });

  it('speaks English when asked', async () => {
    const { html } = await site.page(`${resolution}?lang=en`);
    expect(html).toContain('<html lang="en">');
    const text = textOf(html);
    expect(text).toContain('18 for: more than half of the 34 present (at least 18).');
    expect(text).toContain('Published from May 10, 2026 to May 25, 2026');
    expect(html).toContain(`href="${board}?lang=en"`);
  });

  it('moves a resolution to the earlier ones when its period is over, and shows what is overdue', async () => {
    const first = textOf((await site.page(board)).html);
    expect(first).toMatch(/正在公示.*村决〔2026〕1号.*开会通知/);
    site.goTo('2026-05-25');
    expect(textOf((await site.page(board)).html)).toContain('今天是最后一天');
    site.goTo('2026-05-26');
    const later = textOf((await site.page(board)).html);
    expect(later).toContain('现在没有公示中的决议。');
    expect(later).toMatch(/公示期满的决议.*村决〔2026〕1号/);
    expect(later).toContain('已超期14天');
    site.goTo('2026-05-10', '09:00');
  });

  it('does not count as late what was done in time', async () => {
    const text = textOf((await site.page(resolution)).html);
    expect(text).toContain('装卸区立告示牌2026年5月10日已办完');
  });

  it('announces a coming meeting with time, place, rule and agenda', async () => {
    const text = textOf((await site.page(notice)).html);
    expect(text).toContain('信访人B家排水沟协商');
    expect(text).toContain('2026年5月20日星期三 19:30');
    expect(text).toContain('村委会院坝');
    expect(text).toContain('路灯电费怎么分摊');
    expect(text).toContain('2026年4月28日发出通知，提前22天');
  });

  it('links from a meeting that is over to what came of it', async () => {
    const { html } = await site.page(`${board}/meetings/${site.past.code}`);
    expect(html).toContain(`href="${resolution}"`);
  });
});

describe('the reply to the petitioner', () => {
  it('links to the very page of the resolution', async () => {
    await sql(
      app.database.url,
      `insert into case_reply (case_id, replied_on, facts, opinion, basis, verdict, resolution_id)
       values ($1, '2026-05-10', '属实', '照决议办理', '条例', 'support', $2)`,
      [site.caseId, published.id],
    );
    const officer = await site.as('countyOfficer');
    const { reply } = await officer.call(petitionApi.detail, { params: { id: site.caseId } });
    expect(reply?.resolutionUrl).toBe(resolution);
  });
});

describe('other ways to come to a resolution', () => {
  it('says that a consultation outcome was not voted', async () => {
    const meeting = await addMeeting(app, site.village, {
      kind: 'consultation',
      rule: 'CONS',
      step: 'closed',
    });
    await appoint(app, meeting.id, site.chair.accountId, 'chair', 'officer');
    const text = '三组排水沟由受益的八户出工，村里出料。';
    const draft = await site.chair.call(resolutionApi.draft, { params: { id: meeting.id }, body: { text } });
    const params = { id: draft.id };
    await site.chair.call(resolutionApi.adopt, { params });
    const body = { days: 20, place: '村务公开栏' };
    const { publication } = await site.chair.call(resolutionApi.publish, { params, body });
    expect(publication?.url).toMatch(/resolutions\/c2026-\d+$/);
    const page = textOf((await site.page(publication?.url ?? '')).html);
    expect(page).toContain('协商意见 青石村协〔2026〕');
    expect(page).toContain('没有投票，不是有约束力的决定');
    expect(page).toContain('村务监督委员会还没有核对。');
  });

  it('names the options of a list, masked, with what each was given and which are carried', async () => {
    const [kept] = await sql<{ verdict: object; rule: Rule }>(
      app.database.url,
      'select verdict, rule from ballot where id = $1',
      [site.ballotId],
    );
    if (!kept) throw new Error('no ballot');
    const change = (ask: object | null, verdict: object) =>
      sqlPastTriggers(app.database.url, 'update ballot set ask = $1, verdict = $2 where id = $3', [
        ask,
        verdict,
        site.ballotId,
      ]);
    const options = ['路灯', `${secrets.names[0]}家门口`].map((zh, i) => ({ key: `o${i + 1}`, zh, en: '' }));
    const ask = { kind: 'list' as const, options, most: 1 };
    const count = { eligible: 50, present: 34, ticked: 30, abstain: 4, ticks: { o1: 20, o2: 10 } };
    await change(ask, decideList(kept.rule, ask, count));
    const page = textOf((await site.page(resolution)).html);
    expect(page).toContain('路灯：20票，票数够。');
    expect(page).toContain('信访人A家门口：10票，票数不够。');
    expect(page).toContain('定下：路灯。');
    await change(null, kept.verdict);
  });

  it('admits that a ballot was declared void after all, and takes its numbers down', async () => {
    const change = (state: string, reason: string) =>
      sqlPastTriggers(app.database.url, 'update ballot set state = $1, void_reason = $2 where id = $3', [
        state,
        reason,
        site.ballotId,
      ]);
    await change('voided', `${secrets.names[0]}不在名册`);
    const page = textOf((await site.page(resolution)).html);
    expect(page).toContain('后来，这次表决被宣布作废：信访人A不在名册');
    expect(page).not.toContain('18票');
    await change('closed', '');
  });
});

describe('what stays hidden', () => {
  const missing = async (path: string) => {
    const zh = await site.page(path);
    const en = await site.page(`${path}?lang=en`);
    expect([zh.status, en.status]).toEqual([404, 404]);
    expect(textOf(zh.html)).toContain('没有这个页面');
    expect(textOf(en.html)).toContain('There is no such page');
  };

  it('answers the same page for what does not exist and what is not public', async () => {
    await missing('/open/no-such-village');
    await missing('/open/a/b/c/d');
    await missing(`${board}/resolutions/2026-99`);
    await missing(`${board}/resolutions/%27%20or%201=1`);
    await missing(`${board}/meetings/000000`);
    await missing(`/open/baiyun/resolutions/${resolution.split('/').at(-1)}`);
  });

  it('says of a meeting that too few came to, and of the one that is called again, by which numbers', async () => {
    const again = await addMeeting(app, site.village, {
      heldAt: '2026-05-25T19:30:00+08:00',
      step: 'checkin',
    });
    const before = await addMeeting(app, site.village, { kind: 'consultation' });
    const person = await addPerson(app, { name: '主持人' });
    const { steps } = checkQuorum(before.rule, { eligible: 41, present: 20, remote: 0 });
    await sql(
      app.database.url,
      "insert into no_quorum (meeting_id, kind, steps, next_id, account_id) values ($1, 'decision', $2, $3, $4)",
      [before.id, JSON.stringify(steps), again.id, person.accountId],
    );
    const numbers = '应到41人，到会20人，不到三分之二（需28人）。';
    const said = async (code: string) => textOf((await site.page(`${board}/meetings/${code}`)).html);
    expect(await said(before.code)).toContain(`到会不够，会议转为协商，没有再作决定。${numbers}`);
    expect(await said(again.code)).toContain(
      `2026年5月9日的会议到会不够，没有作出决定，这次重新通知召开。${numbers}`,
    );
  });

  it('announces no mediation, no private meeting and none without notice', async () => {
    const hide = async (change: string, given = {}) => {
      const meeting = await addMeeting(app, site.village, {
        heldAt: '2026-05-21T19:30:00+08:00',
        title: '不公开的会',
        step: 'checkin',
        ...given,
      });
      if (change) await sql(app.database.url, `update meeting set ${change} where id = $1`, [meeting.id]);
      await missing(`${board}/meetings/${meeting.code}`);
    };
    await hide('', { kind: 'mediation' });
    await hide('public_class = false');
    await hide('notice_on = null');
    expect((await site.page(board)).html).not.toContain('不公开的会');
  });

  it('shows a draft and a signed resolution to nobody before it is published', async () => {
    const { html } = await site.page(board);
    await sql(
      app.database.url,
      `insert into resolution (meeting_id, village_id, kind, text, state, number, slug, adopted_at)
       values ($1, $2, 'consultation', '还没有公示的话', 'adopted', '协9号', 'c2026-9', now())`,
      [coming.id, site.village.id],
    );
    await missing(`${board}/resolutions/c2026-9`);
    expect((await site.page(board)).html).toBe(html);
  });
});

describe('how it is served', () => {
  it('runs no script, takes styles from one file that browsers may keep, and answers 304 when nothing changed', async () => {
    const { html, headers } = await site.page(resolution);
    expect(html).not.toMatch(/<script|javascript:|\son\w+=/i);
    expect(headers.get('content-type')).toBe('text/html; charset=utf-8');
    const [, style = ''] = /<link rel="stylesheet" href="([^"]+)"/.exec(html) ?? [];
    const css = await site.page(style);
    expect(css.headers.get('cache-control')).toContain('immutable');
    expect(css.headers.get('content-type')).toBe('text/css; charset=utf-8');
    const etag = headers.get('etag') ?? '';
    // As a browser asks; fetch by itself would forbid a cached answer here.
    const asks = { 'if-none-match': etag, 'cache-control': 'max-age=0' };
    const again = await site.visitor().send(resolution, { headers: asks });
    expect(again.status).toBe(304);
  });

  it('escapes whatever people typed', async () => {
    const meeting = await addMeeting(app, site.village, {
      title: '<script>alert(1)</script>',
      heldAt: '2026-05-22T19:30:00+08:00',
      step: 'checkin',
    });
    for (const path of [board, `${board}/meetings/${meeting.code}`])
      expect((await site.page(path)).html).not.toContain('<script');
  });
});
