import type { IncomingMessage } from 'node:http';
import type { NextFunction, Request, Response } from 'express';
import { Refusal } from './refusal.ts';

/** Sent by our own client; a form or image on another site cannot add it. */
export const OWN_HEADER = 'x-yishiting';

/**
 * True when a browser says that the request comes from this very site, and for clients that are no
 * browsers (no Origin at all). Checked on every change and before every upgrade.
 */
export const isOwnOrigin = (request: IncomingMessage, publicUrl?: string): boolean => {
  const site = request.headers['sec-fetch-site'];
  if (site && site !== 'same-origin' && site !== 'none') return false;
  const { origin, host } = request.headers;
  if (!origin) return true;
  if (!URL.canParse(origin)) return false;
  return new URL(origin).host === host || (publicUrl !== undefined && new URL(publicUrl).origin === origin);
};

/** A plain form (phones without scripts) cannot send the header, so there the origin has to be named and ours. */
const isOwnForm = (request: Request): boolean =>
  request.path.startsWith('/f/') &&
  (request.headers.origin !== undefined || request.headers['sec-fetch-site'] !== undefined);

/** Refuses changes from elsewhere (CSRF): Sec-Fetch-Site, Origin and an own header. */
export const refuseForeign =
  (publicUrl?: string) =>
  (request: Request, _response: Response, next: NextFunction): void => {
    const changes = !['GET', 'HEAD', 'OPTIONS'].includes(request.method);
    if (changes && !(isOwnOrigin(request, publicUrl) && (request.headers[OWN_HEADER] || isOwnForm(request))))
      throw new Refusal('request.foreign-origin');
    next();
  };
