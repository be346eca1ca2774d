import {
  createParamDecorator,
  type ExecutionContext,
  Inject,
  Injectable,
  type NestMiddleware,
} from '@nestjs/common';
import type { Actor } from '@yishiting/shared/actor.ts';
import { parseCookie } from 'cookie';
import type { NextFunction, Request, Response } from 'express';
import type { Env } from '../config/env.ts';
import { ENV } from './platform.module.ts';
import { Refusal } from './refusal.ts';

declare global {
  namespace Express {
    interface Request {
      actor?: Actor | null;
    }
  }
}

/** Finds who a session token stands for. The identity feature implements it. */
export abstract class SessionReader {
  /** Counts as activity: an idle session ends. */
  abstract read(token: string): Promise<Actor | null>;
  /** The same for who knows its token's hash, in hex: a socket reads its session with each command. */
  abstract readByHash(hash: string): Promise<Actor | null>;
  /** The same, without keeping the session awake. */
  abstract peek(token: string): Promise<Actor | null>;
}

/** People reach us over HTTPS. */
export const isSecure = (env: Env): boolean => env.PUBLIC_URL?.startsWith('https:') ?? false;

/** `__Host-` binds the cookie to this host, and needs HTTPS. */
export const cookieName = (secure: boolean): string => (secure ? '__Host-yishiting' : 'yishiting');

/** The session token in a Cookie header. With HTTPS only the bound cookie counts, as another may be a neighbour's. */
export const tokenIn = (header: string | undefined, secure: boolean): string | undefined =>
  parseCookie(header ?? '')[cookieName(secure)];

/** Puts the actor of the cookie on the request: null for nobody. */
@Injectable()
export class SessionMiddleware implements NestMiddleware {
  constructor(
    private readonly sessions: SessionReader,
    @Inject(ENV) private readonly env: Env,
  ) {}

  async use(request: Request, _response: Response, next: NextFunction): Promise<void> {
    const token = tokenIn(request.headers.cookie, isSecure(this.env));
    request.actor = token ? await this.sessions.read(token) : null;
    next();
  }
}

const requestOf = (context: ExecutionContext) => context.switchToHttp().getRequest<Request>();

/** Who asks, or null. */
export const Visitor = createParamDecorator(
  (_: unknown, context: ExecutionContext) => requestOf(context).actor ?? null,
);

/** Who asks; refuses when nobody is known. */
export const Who = createParamDecorator((_: unknown, context: ExecutionContext) => {
  const { actor } = requestOf(context);
  if (!actor) throw new Refusal('session.required');
  return actor;
});
