import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { buildClient, clientFolder } from '../../server/bin/build.ts';

const kilobyte = 1024;
const read = (path: string) => readFileSync(join(clientFolder, 'dist', path));

/** Everything that the browser fetches before the page can be used, by kind. */
const firstLoad = (page: string) => {
  const html = read(`${page}.html`);
  const assets = [...html.toString().matchAll(/(?:src|href)="\/(assets\/[^"]+)"/g)].map(
    ([, path = '']) => path,
  );
  const gzipped = (paths: string[]) => paths.reduce((sum, path) => sum + gzipSync(read(path)).length, 0);
  const scripts = assets.filter((path) => path.endsWith('.js'));
  return {
    scripts,
    js: gzipped(scripts),
    all: gzipped(assets) + gzipSync(html).length,
  };
};

beforeAll(() => buildClient(), 120_000);

describe('the phone page on a slow network', () => {
  test('has at most 100 KB of script and 120 KB in all, gzipped', () => {
    const { js, all } = firstLoad('phone');
    expect(js).toBeGreaterThan(0);
    expect(js).toBeLessThanOrEqual(100 * kilobyte);
    expect(all).toBeLessThanOrEqual(120 * kilobyte);
  });

  test('loads no editor, no shared documents and no component library', () => {
    const { scripts } = firstLoad('phone');
    const code = scripts.map((path) => read(path).toString()).join('\n');
    for (const sign of ['ProseMirror', 'mantine', 'y-websocket']) expect(code).not.toContain(sign);
  });

  test('says in the page itself that it is opening, before any script ran', () => {
    expect(read('phone.html').toString()).toContain('正在打开会议…');
  });
});
