import { randomUUID } from 'node:crypto';
import type { NextFunction, Request, Response } from 'express';
import { loggablePath } from './log-path.ts';
import { logger, withRequestId } from './logger.ts';

/** A line for each request: method, path without query or codes, status, time. */
export const httpLog = (request: Request, response: Response, next: NextFunction): void => {
  const id = randomUUID();
  const started = performance.now();
  const path = loggablePath(request.path);
  response.setHeader('x-request-id', id);
  response.on('close', () => {
    logger.info(
      {
        requestId: id,
        method: request.method,
        path,
        status: response.statusCode,
        ms: Math.round(performance.now() - started),
      },
      'request',
    );
  });
  withRequestId(id, next);
};
