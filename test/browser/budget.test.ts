import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { buildClient, clientFolder } from '../../server/bin/build.ts';

const kilobyte = 1024;
const read = (path: string) => readFileSync(join(clientFolder, 'dist', path));

const gzipped = (paths: Iterable<string>) =>
  [...paths].reduce((sum, path) => sum + gzipSync(read(path)).length, 0);

/** The scripts that a script asks for, at once or later. */
const askedFor = (script: string): string[] =>
  [
    ...read(script)
      .toString()
      .matchAll(/["'`](?:\.\/|\/?assets\/)([\w.-]+\.js)["'`]/g),
  ].map(([, name = '']) => `assets/${name}`);

/** What the browser fetches before the page can be used, and every script that it fetches in all. */
const loads = (page: string) => {
  const html = read(`${page}.html`);
  const first = [...html.toString().matchAll(/(?:src|href)="\/(assets\/[^"]+)"/g)].map(
    ([, path = '']) => path,
  );
  const scripts = new Set(first.filter((path) => path.endsWith('.js')));
  for (const script of scripts) for (const more of askedFor(script)) scripts.add(more);
  return { first: gzipped(first) + gzipSync(html).length, js: gzipped(scripts), scripts: [...scripts] };
};

beforeAll(() => buildClient(), 120_000);

test('every page has a title and, for people without scripts, a way to what works without them', () => {
  const pages = readdirSync(join(clientFolder, 'dist')).filter((name) => name.endsWith('.html'));
  expect(pages).toHaveLength(8);
  for (const page of pages) {
    const html = read(page).toString();
    expect(html).toContain('<title>议事厅');
    expect(html).toMatch(/<noscript>.*(href="\/"|action="\/f").*<\/noscript>/s);
    expect(html).not.toMatch(/[{}]/);
  }
});

test('what a screen says of its looks comes after what all screens share, so that it holds', () => {
  for (const page of ['chair', 'desk', 'minutes', 'projector']) {
    const sheets = [
      ...read(`${page}.html`)
        .toString()
        .matchAll(/href="\/assets\/([\w-]+)\.css"/g),
    ];
    expect(sheets.at(-1)?.[1]).toMatch(new RegExp(`^${page}-`));
  }
});

describe('the phone page on a slow network', () => {
  test('has at most 100 KB of script and a first load of 120 KB, gzipped', () => {
    const { js, first } = loads('phone');
    expect(js).toBeGreaterThan(0);
    expect(js).toBeLessThanOrEqual(100 * kilobyte);
    expect(first).toBeLessThanOrEqual(120 * kilobyte);
  });

  test('loads no editor, no shared documents and no component library', () => {
    const { scripts } = loads('phone');
    const code = scripts.map((path) => read(path).toString()).join('\n');
    for (const sign of ['ProseMirror', 'mantine', 'y-websocket']) expect(code).not.toContain(sign);
  });

  test('says in the page itself that it is opening, before any script ran', () => {
    expect(read('phone.html').toString()).toContain('正在打开会议…');
  });
});

test('the desk has at most 300 KB before somebody opens the minutes, gzipped', () => {
  expect(loads('desk').first).toBeLessThanOrEqual(300 * kilobyte);
});
