import { readFile } from 'node:fs/promises';
import { basename, join, relative } from 'node:path';
import { type Page, pageAt } from '@yishiting/shared/pages.ts';
import type { Plugin } from 'vite';

type Look = {
  /** Until the script gives the page its own, in the language of the screen. */
  title: string;
  /** Has a body of its own, for people without scripts. */
  ownBody?: true;
  /** The folder of its screen, where that is called otherwise. */
  screen?: string;
};

const looks: Record<Page, Look> = {
  index: { title: '议事厅', ownBody: true, screen: 'home' },
  phone: { title: '议事厅', ownBody: true },
  projector: { title: '议事厅 · 大屏幕' },
  chair: { title: '议事厅 · 主持' },
  desk: { title: '议事厅 · 会议桌' },
  console: { title: '议事厅 · 信访工作台' },
  petition: { title: '议事厅 · 反映问题' },
  minutes: { title: '议事厅 · 会议记录' },
};

const root = import.meta.dirname;
const fileOf = (page: string) => join(root, `${page}.html`);
const part = (name: string) => readFile(join(root, 'pages', `${name}.html`), 'utf8');
const isPage = (name: string): name is Page => Object.hasOwn(looks, name);

/** One frame, and in it what a page is before its script runs. */
const write = async (page: Page): Promise<string> => {
  const { title, ownBody, screen = page } = looks[page];
  const [frame, body] = await Promise.all([part('frame'), part(ownBody ? page : 'usual')]);
  return frame.replace('{title}', title).replace('{body}', body.trimEnd()).replace('{screen}', screen);
};

const pageIn = (file: string): Page | null => {
  const name = basename(file, '.html');
  return isPage(name) && file === fileOf(name) ? name : null;
};

/** What is built: no such files are there, the pages are written when they are asked for. */
export const entries = Object.fromEntries(Object.keys(looks).map((page) => [page, fileOf(page)]));

/** The pages, built, and while developing at the addresses that the server gives them. */
export const pages = (): Plugin => ({
  name: 'pages',
  resolveId: (source) => (pageIn(source) ? source : null),
  load(id) {
    const page = pageIn(id);
    return page && write(page);
  },
  configureServer(server) {
    server.watcher.add(join(root, 'pages'));
    server.middlewares.use((request, response, next) => {
      const url = request.url ?? '/';
      const page = pageAt(url.split('?')[0] ?? '/');
      if (!page) return next();
      write(page)
        .then((html) => server.transformIndexHtml(`/${relative(root, fileOf(page))}`, html, url))
        .then((html) => response.setHeader('content-type', 'text/html').end(html), next);
    });
  },
});
