import type { NextFunction, Request, Response } from 'express';

const own =
  "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self' ws: wss:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
/** The chair sees the projector inside the own page. */
const framed = own.replace("frame-ancestors 'none'", "frame-ancestors 'self'");

/** CSP and friends on every answer. Styles may be inline: the desk's component library sets them. */
export const securityHeaders = (request: Request, response: Response, next: NextFunction): void => {
  response.setHeader('content-security-policy', request.path.startsWith('/p/') ? framed : own);
  response.setHeader('x-content-type-options', 'nosniff');
  response.setHeader('referrer-policy', 'no-referrer');
  response.setHeader('permissions-policy', 'camera=(), geolocation=(), payment=()');
  next();
};
