import { existsSync } from 'node:fs';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { pageAt } from '@yishiting/shared/pages.ts';
import type { NextFunction, Request, RequestHandler, Response } from 'express';

/** Where the client's build lies, seen from src/platform and from dist/platform alike. */
export const clientBuild = fileURLToPath(new URL('../../../client/dist', import.meta.url));

/** Files whose name changes with their content. */
const isHashed = (path: string) => path.startsWith('/assets/');
const isFile = /^\/(assets\/)?[\w][\w.-]*\.[a-z0-9]+$/i;

const fileFor = (path: string): string | null => {
  const page = pageAt(path);
  if (page) return `/${page}.html`;
  return isFile.test(path) && !path.endsWith('.html') ? path : null;
};

/** Made by the build beside each file that is worth it. */
const packed = [
  ['br', '.br'],
  ['gzip', '.gz'],
] as const;

const age = (path: string) => {
  if (isHashed(path)) return 'public, max-age=31536000, immutable';
  return path.endsWith('.html') ? 'no-cache' : 'public, max-age=3600';
};

/** Serves the client's pages and files from its build; everything else goes on to the routes. */
export const clientPages =
  (build: string): RequestHandler =>
  (request: Request, response: Response, next: NextFunction): void => {
    const path = ['GET', 'HEAD'].includes(request.method) ? fileFor(request.path) : null;
    if (!path || !existsSync(join(build, path))) {
      next();
      return;
    }
    const accepted = new Set(request.acceptsEncodings());
    const found = packed.find(([name, end]) => accepted.has(name) && existsSync(join(build, path + end)));
    response.setHeader('cache-control', age(path));
    response.setHeader('vary', 'accept-encoding');
    response.type(extname(path));
    if (found) response.setHeader('content-encoding', found[0]);
    response.sendFile(path + (found?.[1] ?? ''), { root: build, cacheControl: false }, (error) => {
      if (error && !response.headersSent) next(error);
    });
  };
