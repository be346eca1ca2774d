import type { CookieOptions, Response } from 'express';
import type { Env } from '../config/env.ts';
import { cookieName } from '../platform/session.ts';

const isSecure = (env: Env) => env.PUBLIC_URL?.startsWith('https:') ?? false;
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
