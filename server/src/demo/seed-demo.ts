import type { INestApplicationContext } from '@nestjs/common';
import { chinaZone } from '@yishiting/shared/china-time.ts';
import { identityApi } from '@yishiting/shared/identity/identity.contract.ts';
import { meetingApi, rosterApi } from '@yishiting/shared/meetings/meeting.contract.ts';
import type { CaseStatus } from '@yishiting/shared/petitions/case-state.ts';
import { petitionApi } from '@yishiting/shared/petitions/petition.contract.ts';
import { audit } from '../audit/index.ts';
import { Database } from '../database/database.ts';
import { addAccount, addVillage } from '../identity/index.ts';
import { Clock } from '../platform/clock.ts';
import { type DemoClient, demoClient, operationFor } from './demo-client.ts';
import { type DemoMatter, demoMatters } from './demo-matters.ts';
import {
  type DemoLogin,
  demoAccounts,
  demoDuties,
  demoPassword,
  demoVillage,
  rosterCsv,
} from './demo-people.ts';

const DAY = 86_400_000;

/** Steps of a claim and of a suggestion until somebody works on it, and who takes them. */
const path: Record<string, [DemoLogin, CaseStatus][]> = {
  claim: [
    ['county', 'triaged'],
    ['county', 'transferred'],
    ['unit', 'received'],
    ['unit', 'accepted'],
    ['unit', 'handling'],
  ],
  suggestion: [
    ['county', 'triaged'],
    ['county', 'diverted'],
  ],
};

type Opened = { villageId: string; accounts: Record<DemoLogin, string> };

const BEGUN = `
select v.id as "villageId", (select json_object_agg(login, id) from account) as accounts from village v
where v.slug = ? and exists (select 1 from audit_entry where subject_id = v.id and action = 'demo.begun')
  and not exists (select 1 from audit_entry where subject_id = v.id and action = 'demo.finished')`;

const findBegun = async (database: Database): Promise<Opened | null> =>
  (await database.query<Opened>(BEGUN, [demoVillage.slug]))[0] ?? null;

/** True for a demo whose making was cut short: `seedDemo` goes on with it. */
export const isDemoUnfinished = async (database: Database): Promise<boolean> =>
  (await findBegun(database)) !== null;

/** The village and its people; they come in at once or not at all. */
const openVillage = (database: Database): Promise<Opened> =>
  database.write(async (em) => {
    const village = await addVillage(em, demoVillage);
    const ids: Partial<Record<DemoLogin, string>> = {};
    for (const { login, name, role, everywhere } of demoAccounts) {
      const roles = [{ role, villageId: everywhere ? null : village.id }];
      ids[login] = (await addAccount(em, { login, name, password: demoPassword, roles })).id;
    }
    await audit(em, null, 'demo.begun', { type: 'village', id: village.id });
    return { villageId: village.id, accounts: ids as Record<DemoLogin, string> };
  });

const signIn = async (base: string, seed: string, login: DemoLogin): Promise<DemoClient> => {
  const client = demoClient(base, `${seed} ${login}`);
  await client(identityApi.signIn, { body: { login, password: demoPassword } });
  return client;
};

type Staff = Record<'county' | 'unit' | 'secretary', DemoClient>;

/** @returns the code by which the petitioner follows the case */
const registerCase = async (staff: Staff, villageId: string, { petition, meeting }: DemoMatter) => {
  const body = { ...petition, villageId, op: operationFor(villageId, petition) };
  const receipt = await staff.county(petitionApi.register, { body });
  const params = { id: receipt.id ?? '' };
  for (const [login, to] of meeting ? (path[petition.category] ?? []) : []) {
    const unit = to === 'transferred' || to === 'diverted' ? '桃源镇水利和村建服务站' : undefined;
    await (login === 'unit' ? staff.unit : staff.county)(petitionApi.move, { params, body: { to, unit } });
  }
  return { caseId: params.id, code: receipt.code };
};

/** Evening of a day in China, where all demo meetings are. */
const eveningIn = (clock: Clock, days: number): string => {
  const day = new Intl.DateTimeFormat('en-CA', { timeZone: chinaZone, dateStyle: 'short' });
  return `${day.format(clock.now().getTime() + days * DAY)}T19:30:00+08:00`;
};

type Making = NonNullable<DemoMatter['meeting']> & { villageId: string; caseId: string; heldAt: string };
type Begun = { id: string; hasNotice: boolean };

/** The meeting that an earlier start planned for the case. Without notice its day may have gone by: it gets a new one. */
const resumeMeeting = (database: Database, { caseId, heldAt }: Making): Promise<Begun | undefined> =>
  database.write(async (em) => {
    await em.execute('update meeting set held_at = ? where case_id = ? and notice_on is null', [
      heldAt,
      caseId,
    ]);
    const meetings = await em.execute<Begun[]>(
      'select id, notice_on is not null as "hasNotice" from meeting where case_id = ?',
      [caseId],
    );
    return meetings[0];
  });

/** Notice is the last step. What comes before it may be done again: it comes out the same. */
const makeMeeting = async (
  chair: DemoClient,
  making: Making,
  begun: Begun | undefined,
  accounts: Record<DemoLogin, string>,
) => {
  const { daysAhead, households, shortReason, ...body } = making;
  if (begun?.hasNotice) return;
  const { id } = begun ?? (await chair(meetingApi.plan, { body }));
  const params = { id };
  for (const [role, logins] of demoDuties)
    await chair(meetingApi.appoint, { params, body: { role, accountIds: logins.map((l) => accounts[l]) } });
  await chair(rosterApi.import, { params, body: { csv: rosterCsv(households) } });
  await chair(meetingApi.giveNotice, { params, body: { shortReason } });
};

/**
 * A village to try everything with: people for each duty, cases, two meetings with notice, roster and tellers. Goes
 * on with what an earlier start began.
 * @param base address of this very server, which has to listen already
 * @returns the code by which the first petitioner follows the case
 */
export const seedDemo = async (app: INestApplicationContext, base: string): Promise<string> => {
  const database = app.get(Database);
  const { villageId, accounts } = (await findBegun(database)) ?? (await openVillage(database));
  const staff: Staff = {
    county: await signIn(base, villageId, 'county'),
    unit: await signIn(base, villageId, 'unit'),
    secretary: await signIn(base, villageId, 'secretary'),
  };
  const codes: string[] = [];
  for (const matter of demoMatters) {
    const { caseId, code } = await registerCase(staff, villageId, matter);
    codes.push(code);
    const { meeting } = matter;
    if (!meeting) continue;
    const heldAt = eveningIn(app.get(Clock), meeting.daysAhead);
    const making = { ...meeting, villageId, caseId, heldAt };
    await makeMeeting(staff.secretary, making, await resumeMeeting(database, making), accounts);
  }
  await database.write((em) => audit(em, null, 'demo.finished', { type: 'village', id: villageId }));
  return codes[0] ?? '';
};
