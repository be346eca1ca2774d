import type { AccountRole } from '@yishiting/shared/actor.ts';
import {
  type CaseDetail,
  petitionApi,
  type RegisterCase,
} from '@yishiting/shared/petitions/petition.contract.ts';
import { Database } from '../../server/src/database/database.ts';
import { addAccount, addVillage, SessionStore } from '../../server/src/identity/index.ts';
import { Clock } from '../../server/src/platform/clock.ts';
import type { TestApp } from '../setup/app.ts';
import { type Caller, caller } from '../setup/client.ts';

let made = 0;

/** A claim as an officer takes it down; override what the test is about. */
export const aClaim = (villageId: string, given: Partial<RegisterCase> = {}): RegisterCase => ({
  villageId,
  channel: 'phone',
  category: 'claim',
  subject: '物流点夜间装卸噪声',
  request: '晚十点后停止装卸',
  facts: '小区北门物流点凌晨装卸，连续三个月。马海英多次反映。',
  reasons: '夜间噪声影响休息。',
  petitioners: [{ name: '马海英', phone: '18997110423', address: '北苑2栋1单元', health: '高血压' }],
  ...given,
});

/** Two villages, one account for each role in the first, and a clock that the test moves. */
export const petitionDesk = async ({ app, url }: TestApp) => {
  const database = app.get(Database);
  const clock = app.get(Clock);
  const [village, other] = await database.write(async (em) => [
    await addVillage(em, { slug: 'qingshi', name: '青石村', region: 'CN' }),
    await addVillage(em, { slug: 'baiyun', name: '白云村', region: 'CN' }),
  ]);
  if (!village || !other) throw new Error('no villages');
  const accounts = new Map<string, string>();

  const accountOf = async (role: AccountRole, villageId: string | null) => {
    const key = `${role} ${villageId}`;
    made += 1;
    const login = `${role.toLowerCase()}${made}`;
    const roles = [{ role, villageId }];
    const known =
      accounts.get(key) ??
      (
        await database.write((em) =>
          addAccount(em, { login, password: 'a long password', name: login, roles }),
        )
      ).id;
    accounts.set(key, known);
    return known;
  };

  const everywhere: AccountRole[] = ['countyOfficer', 'disciplineOfficer'];

  /** Somebody of that role, freshly signed in: a session lasts hours, and these tests last months. */
  const as = async (role: AccountRole, where: string = village.id): Promise<Caller> => {
    const accountId = await accountOf(role, everywhere.includes(role) ? null : where);
    const token = await app.get(SessionStore).begin(accountId);
    return caller(url, { cookie: `yishiting=${token}` });
  };

  const goTo = (day: string, time = '12:00') => clock.set(new Date(`${day}T${time}:00+08:00`));

  const register = async (given: Partial<RegisterCase> = {}) => {
    const officer = await as('countyOfficer');
    const receipt = await officer.call(petitionApi.register, { body: aClaim(village.id, given) });
    return { ...receipt, id: receipt.id ?? '' };
  };

  /** Takes a case along a way, each step as the petition officer; returns what the officer sees at the end. */
  const walk = async (id: string, ...way: CaseDetail['status'][]): Promise<CaseDetail> => {
    const officer = await as('countyOfficer');
    for (const to of way) await officer.call(petitionApi.move, { params: { id }, body: { to } });
    return officer.call(petitionApi.detail, { params: { id } });
  };

  const opinion = {
    facts: '物流点凌晨装卸属实。',
    opinion: '晚十点后停止装卸，已与业主签约。',
    basis: '《噪声污染防治法》第八十二条',
    verdict: 'support' as const,
  };
  const reply = async (id: string) =>
    (await as('countyOfficer')).call(petitionApi.reply, { params: { id }, body: opinion });

  return { village, other, as, accountOf, goTo, register, walk, opinion, reply, visitor: () => caller(url) };
};
export type PetitionDesk = Awaited<ReturnType<typeof petitionDesk>>;
