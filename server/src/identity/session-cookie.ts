import type { CookieOptions, Response } from 'express';
import type { Env } from '../config/env.ts';
import { cookieName, isSecure } from '../platform/session.ts';

const options = (env: Env): CookieOptions => ({
  httpOnly: true,
  sameSite: 'lax',
  path: '/',
  secure: isSecure(env),
});

export const setSessionCookie = (response: Response, token: string, env: Env): void => {
  response.cookie(cookieName(isSecure(env)), token, options(env));
};

export const clearSessionCookie = (response: Response, env: Env): void => {
  response.clearCookie(cookieName(isSecure(env)), options(env));
};
