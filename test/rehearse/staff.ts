import { randomBytes } from 'node:crypto';
import type { AccountRole } from '@yishiting/shared/actor.ts';
import { identityApi, type VillageView } from '@yishiting/shared/identity/identity.contract.ts';
import type { Reply, Route } from '@yishiting/shared/route.ts';
import { type Caller, type Given, newCaller, Refused } from './caller.ts';

/** Somebody with an account; signs in, and again when the session has ended (30 minutes idle, 8 hours). */
export type Person = {
  accountId: string;
  name: string;
  signIn: SignIn;
  call: <R extends Route>(route: R, given?: Given<R>) => Promise<Reply<R>>;
  cookie: () => string;
};

const duties = {
  county: ['县信访员', 'countyOfficer'],
  discipline: ['纪检员', 'disciplineOfficer'],
  unit: ['承办员', 'unitOfficer'],
  chair: ['主持人', 'villageSecretary'],
  recorder: ['记录员', 'recorder'],
  teller1: ['计票员甲', 'recorder'],
  teller2: ['计票员乙', 'recorder'],
  officer: ['工作人员', 'townshipCadre'],
  supervisor: ['监督员', 'supervisor'],
} as const satisfies Record<string, readonly [name: string, role: AccountRole]>;
type Duty = keyof typeof duties;
const everywhere: readonly Duty[] = ['county', 'discipline'];

export type Staff = Record<Duty, Person>;
/** The village of one scenario and everybody who works there. */
export type Village = VillageView & { staff: Staff };

export type SignIn = { login: string; password: string };
const token = (bytes: number) => randomBytes(bytes).toString('hex');

/** One person for every duty. */
export const everyDuty = (person: Person): Staff =>
  Object.fromEntries(Object.keys(duties).map((duty) => [duty, person])) as Staff;

/** Somebody who signs in with a password whenever it is needed. */
export const personOf = (
  caller: Caller,
  signIn: SignIn,
  known: { accountId: string; name: string },
): Person => {
  let entering: Promise<unknown> | null = null;
  const enter = () => {
    entering ??= caller.call(identityApi.signIn, { body: signIn }).finally(() => {
      entering = null;
    });
    return entering;
  };
  const call: Person['call'] = async (route, given) => {
    if (!caller.cookie()) await enter();
    try {
      return await caller.call(route, given);
    } catch (error) {
      if (!(error instanceof Refused) || error.status !== 401) throw error;
      await enter();
      return caller.call(route, given);
    }
  };
  return { ...known, signIn, call, cookie: caller.cookie };
};

/** A village with accounts of its own, opened by a county officer. Its sums and papers touch nobody else's. */
export const openVillage = async (
  admin: Person,
  url: string,
  language: string,
  named: { name: string; region: string },
): Promise<Village> => {
  const slug = `r${token(5)}`;
  const village = await admin.call(identityApi.addVillage, { body: { slug, ...named } });
  const open = async (duty: Duty): Promise<[Duty, Person]> => {
    const [title, role] = duties[duty];
    const signIn = { login: `${slug}-${duty}`, password: token(12) };
    const villageId = everywhere.includes(duty) ? null : village.id;
    const account = await admin.call(identityApi.addAccount, {
      body: { ...signIn, name: title, roles: [{ role, villageId }] },
    });
    return [duty, personOf(newCaller(url, language), signIn, { accountId: account.id, name: title })];
  };
  const people = await Promise.all((Object.keys(duties) as Duty[]).map(open));
  return { ...village, staff: Object.fromEntries(people) as Staff };
};

/** The first officer of an empty installation, by the link that its first start printed. */
export const setUpFirst = async (url: string, language: string, said: string): Promise<Person> => {
  const [, setupToken] = /\/console\/setup\?token=([\w.~-]+)/.exec(said) ?? [];
  if (!setupToken) throw new Error(`no setup link was printed:\n${said}`);
  const signIn = { login: 'first', password: token(12) };
  const name = '县信访员';
  const village = { slug: `r${token(5)}`, name: '空村', region: 'CN' };
  const caller = newCaller(url, language);
  const session = await caller.call(identityApi.setUp, {
    body: { token: setupToken, ...signIn, name, village },
  });
  return personOf(caller, signIn, { accountId: session.account?.id ?? '', name });
};

/** A county officer of a running installation. */
export const signInAs = async (url: string, language: string, signIn: SignIn): Promise<Person> => {
  const caller = newCaller(url, language);
  const session = await caller.call(identityApi.signIn, { body: signIn });
  const { id = '', name = '' } = session.account ?? {};
  return personOf(caller, signIn, { accountId: id, name });
};
