import type { NextFunction, Request, Response } from 'express';
import { Refusal } from './refusal.ts';

/** No address of ours holds a null character, and PostgreSQL cannot even look for one. */
export const refuseUnreadable = (request: Request, _response: Response, next: NextFunction): void => {
  if (request.path.includes('%00')) throw new Refusal('request.unknown');
  next();
};
