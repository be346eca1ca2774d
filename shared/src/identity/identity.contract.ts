import * as z from 'zod/mini';
import { accountRoles } from '../actor.ts';
import { id, ok, storable, text } from '../fields.ts';
import { route } from '../route.ts';

export const login = z.string().check(z.trim(), z.regex(/^[a-z0-9._-]{2,40}$/i));
export const password = z.string().check(z.minLength(10), z.maxLength(200));
/** Short name in addresses; `/open/trust` is a page of its own. */
export const slug = z.string().check(z.regex(/^(?!trust$)[a-z][a-z0-9-]{1,39}$/));

export const accountView = z.object({
  id,
  login: z.string(),
  name: z.string(),
  roles: z.array(z.object({ role: z.enum(accountRoles), villageId: z.nullable(id) })),
});
export type AccountView = z.infer<typeof accountView>;

export const villageView = z.object({ id, slug: z.string(), name: z.string(), region: z.string() });
export type VillageView = z.infer<typeof villageView>;

/** Who this browser is: `account` for staff, null for everybody else. */
export const sessionView = z.object({
  account: z.nullable(z.pick(accountView, { id: true, name: true, roles: true })),
  seats: z.array(z.object({ attendanceId: id, meetingId: id })),
});
export type SessionView = z.infer<typeof sessionView>;

export const identityApi = {
  me: route({ method: 'GET', path: '/api/session', summary: 'Who this browser is', reply: sessionView }),
  signIn: route({
    method: 'POST',
    path: '/api/session',
    summary: 'Sign in with login and password',
    body: z.object({
      login: z.string().check(z.maxLength(200), storable),
      password: z.string().check(z.maxLength(200)),
    }),
    reply: sessionView,
  }),
  signOut: route({ method: 'DELETE', path: '/api/session', summary: 'Sign out', reply: ok }),
  setUp: route({
    method: 'POST',
    path: '/api/setup',
    summary: 'First officer of a new installation, with the one-time link printed at the first start',
    body: z.object({
      token: text(100),
      login,
      password,
      name: text(40),
      village: z.object({ slug, name: text(60), region: text(20) }),
    }),
    reply: sessionView,
  }),
  villages: route({
    method: 'GET',
    path: '/api/villages',
    summary: 'Villages and communities',
    reply: z.array(villageView),
  }),
  addVillage: route({
    method: 'POST',
    path: '/api/villages',
    summary: 'Add a village or community (county officer)',
    body: z.object({ slug, name: text(60), region: text(20) }),
    reply: villageView,
  }),
  accounts: route({
    method: 'GET',
    path: '/api/accounts',
    summary: 'Accounts one may appoint',
    reply: z.array(accountView),
  }),
  addAccount: route({
    method: 'POST',
    path: '/api/accounts',
    summary: 'Open an account (county officer)',
    body: z.object({
      login,
      password,
      name: text(40),
      roles: z
        .array(z.object({ role: z.enum(accountRoles), villageId: z.nullable(id) }))
        .check(z.minLength(1), z.maxLength(20)),
    }),
    reply: accountView,
  }),
  closeAccount: route({
    method: 'DELETE',
    path: '/api/accounts/:id',
    summary: 'Close an account for good, with all its sessions (county officer, not the own one)',
    reply: ok,
  }),
};
