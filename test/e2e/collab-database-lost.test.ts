import { afterAll, afterEach, expect, test } from '@jest/globals';
import { Database } from '../../server/src/database/database.ts';
import { push } from '../factories/attacks.ts';
import { agendaOf, openOurs, openPlain, planMeeting } from '../factories/collab.ts';
import { collabApp } from '../factories/collab-place.ts';
import { sql } from '../setup/database.ts';
import { startPostgresProxy } from '../setup/postgres-proxy.ts';
import { until } from '../setup/until.ts';

let proxy: Awaited<ReturnType<typeof startPostgresProxy>>;
const app = await collabApp({
  env: { DOCUMENT_IDLE_MS: '20' },
  through: async (url) => {
    proxy = await startPostgresProxy(url);
    return proxy.url;
  },
});
afterEach(() => proxy.heal());
afterAll(() => proxy.stop());

type Meeting = Awaited<ReturnType<typeof planMeeting>>;
/** Edits on disk, asked without the wire that breaks. */
const stored = async ({ agenda }: Meeting): Promise<number> => {
  const rows = await sql(app.database.url, 'select 1 from document_update where name = $1', [agenda]);
  return rows.length;
};

test('an edit that was stored while the answer got lost is not acknowledged, and then is there once', async () => {
  const meeting = await planMeeting(app);
  const viewer = await openPlain(app, meeting.agenda, meeting.viewer);
  const chair = await openOurs(app, meeting.agenda, meeting.chair);
  proxy.deafenAt('document-append');
  push('只此一次')(chair.state().doc);
  await until('it is on disk', async () => (await stored(meeting)) === 1);
  expect(chair.state().unsaved).toBe(1);
  expect(agendaOf(viewer.doc)).toEqual([]);
  proxy.heal();
  await until('saved', () => chair.state().unsaved === 0);
  await until('at the viewer', () => agendaOf(viewer.doc).length > 0);
  const later = await openPlain(app, meeting.agenda, meeting.recorder);
  for (const doc of [later.doc, viewer.doc, chair.state().doc]) expect(agendaOf(doc)).toEqual(['只此一次']);
});

test('without a database nothing is acknowledged or shown, and all goes on by itself when it is back', async () => {
  const meeting = await planMeeting(app);
  const viewer = await openPlain(app, meeting.agenda, meeting.viewer);
  const chair = await openOurs(app, meeting.agenda, meeting.chair);
  push('之前')(chair.state().doc);
  await until('at the viewer', () => agendaOf(viewer.doc).length === 1);
  proxy.lose();
  push('断库时')(chair.state().doc);
  await until('the break is seen', () => !chair.state().isConnected);
  expect(chair.state().unsaved).toBe(1);
  expect(agendaOf(viewer.doc)).toEqual(['之前']);
  proxy.heal();
  await until('saved', () => chair.state().unsaved === 0);
  await until('at the viewer', () => agendaOf(viewer.doc).length === 2);
  push('之后')(chair.state().doc);
  await until('the next', () => agendaOf(viewer.doc).length === 3);
  expect(agendaOf(viewer.doc)).toEqual(['之前', '断库时', '之后']);
  expect(viewer.closes.filter(({ code }) => code >= 4400 && code < 4500)).toEqual([]);
});

test('an append that is broken off in the middle is not acknowledged, and comes again', async () => {
  const meeting = await planMeeting(app);
  const chair = await openOurs(app, meeting.agenda, meeting.chair);
  const { default: pg } = await import('pg');
  const holder = new pg.Client({ connectionString: app.database.url });
  await holder.connect();
  await holder.query('begin');
  await holder.query('select 1 from document where name = $1 for update', [meeting.agenda]);
  push('打断')(chair.state().doc);
  const [waiting] =
    (await until('the append waits', async () => {
      const rows = await sql<{ pid: number }>(
        app.database.url,
        "select pid from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'",
      );
      return rows.length > 0 && rows;
    })) || [];
  await sql(app.database.url, 'select pg_terminate_backend($1)', [waiting?.pid]);
  await until('turned away for now', () => !chair.state().isConnected);
  expect(chair.state().unsaved).toBe(1);
  await holder.query('rollback');
  await holder.end();
  await until('saved', () => chair.state().unsaved === 0);
  const later = await openPlain(app, meeting.agenda, meeting.viewer);
  expect(agendaOf(later.doc)).toEqual(['打断']);
});

test('a document that cannot be read is not written: it waits as it is', async () => {
  const meeting = await planMeeting(app);
  const chair = await openPlain(app, meeting.agenda, meeting.chair);
  push('在库里')(chair.doc);
  await until('stored', async () => (await stored(meeting)) === 1);
  chair.provider.destroy();
  proxy.lose();
  const reader = await openPlain(app, meeting.agenda, meeting.recorder);
  expect(reader.closes[0]?.code).toBeGreaterThanOrEqual(4500);
  // Typed into the empty page meanwhile.
  push('离线')(reader.doc);
  expect(await stored(meeting)).toBe(1);
  proxy.heal();
  await until('both', () => agendaOf(reader.doc).length === 2);
  await until('stored as well', async () => (await stored(meeting)) === 2);
  const later = await openPlain(app, meeting.agenda, meeting.viewer);
  expect(agendaOf(later.doc).sort()).toEqual(['在库里', '离线']);
});

test('a server without its database says that it lives but cannot serve, and then that it can again', async () => {
  const ask = async (path: string) => {
    const answer = await fetch(app.url + path);
    const { ok, code } = (await answer.json()) as { ok?: boolean; code?: string };
    return { status: answer.status, ok, code };
  };
  expect(await ask('/readyz')).toMatchObject({ status: 200, ok: true });
  proxy.lose();
  expect(await ask('/readyz')).toMatchObject({ status: 503, code: 'server.starting' });
  expect(await ask('/healthz')).toMatchObject({ status: 200, ok: true });
  proxy.heal();
  await until('it can serve', async () => (await ask('/readyz')).status === 200);
});

test('an act that is broken off gives its connection back: after more of them than there are, the next is done', async () => {
  const database = app.app.get(Database);
  for (let i = 0; i < 15; i += 1) {
    const act = database.write(async (em) => {
      await em.execute('select 1');
      proxy.lose();
      await em.execute('select 2');
    });
    await expect(act).rejects.toThrow();
    proxy.heal();
  }
  expect(await database.write((em) => em.execute('select 3 as n'))).toEqual([{ n: 3 }]);
});
