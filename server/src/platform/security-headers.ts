import type { NextFunction, Request, Response } from 'express';

/** A name or an IP address with or without port, and nothing that would mean more inside a policy. */
const HOST = /^(?:[a-z0-9.-]+|\[[0-9a-f:]+\])(?::\d{1,5})?$/i;

/** Older Safari does not count sockets of the own host as `'self'`, so they are named. */
const socketsOf = (host = ''): string => (HOST.test(host) ? ` ws://${host} wss://${host}` : '');

const policy = (host: string | undefined, framedBy: "'self'" | "'none'"): string =>
  [
    "default-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    `connect-src 'self'${socketsOf(host)}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    `frame-ancestors ${framedBy}`,
  ].join('; ');

/** CSP and friends on every answer. Styles may be inline: the desk's component library sets them. */
export const securityHeaders = (request: Request, response: Response, next: NextFunction): void => {
  // The chair sees the projector inside the own page.
  const framedBy = request.path.startsWith('/p/') ? "'self'" : "'none'";
  response.setHeader('content-security-policy', policy(request.headers.host, framedBy));
  response.setHeader('x-content-type-options', 'nosniff');
  response.setHeader('referrer-policy', 'no-referrer');
  response.setHeader('permissions-policy', 'camera=(), geolocation=(), payment=()');
  next();
};
