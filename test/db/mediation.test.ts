import { describe, expect, it } from '@jest/globals';
import { type AgreementView, mediationApi } from '@yishiting/shared/mediation/mediation.contract.ts';
import { attendanceApi } from '@yishiting/shared/meetings/attendance.contract.ts';
import { petitionApi } from '@yishiting/shared/petitions/petition.contract.ts';
import { meetingOffice } from '../factories/meeting-office.ts';
import { aClaim } from '../factories/petition-desk.ts';
import { addPerson } from '../factories/staff.ts';
import { ownApp } from '../setup/app.ts';
import { type Caller, caller, refusal } from '../setup/client.ts';
import { sql } from '../setup/database.ts';

const place = await ownApp();
const office = await meetingOffice(place);
const { secretary, village } = office;
const county = await addPerson(place, { name: '县信访员', roles: ['countyOfficer'] });

const words = {
  facts: '马海英称楼上漏水泡坏吊顶。',
  terms: '赔偿6000元并修好防水。',
  performance: '七日内付清。',
};

/** A case in the unit's hands; `to` is where it stands. */
const aCase = async (to: 'received' | 'accepted' | 'handling') => {
  const { id } = await county.call(petitionApi.register, { body: aClaim(village.id) });
  const way = ['triaged', 'transferred', 'received', 'accepted', 'handling'] as const;
  const params = { id: id ?? '' };
  for (const step of way.slice(0, way.indexOf(to) + 1))
    await county.call(petitionApi.move, { params, body: { to: step } });
  return params.id;
};

/** Two parties in the hall with a phone each, a mediator from afar; nothing is written yet. */
const mediation = async (caseId?: string) => {
  const meeting = await office.ready(2, { kind: 'mediation', rule: 'CONS', caseId });
  const { id, code } = meeting;
  const enter = async (token: string) => {
    const device = await office.phone(code);
    await device.call(attendanceApi.slip, { params: { code }, body: { token } });
    return device;
  };
  const slips = await office.slips(id);
  const parties = await Promise.all(slips.map(({ token }) => enter(token)));
  const invite = async (role: 'mediator' | 'lawyer') => {
    const body = { name: `来宾${role}`, role, remote: true };
    const { attendance, token } = await secretary.call(attendanceApi.invite, { params: { id }, body });
    return { id: attendance.id, phone: await enter(token) };
  };
  const mediator = await invite('mediator');
  const lawyer = await invite('lawyer');
  const view = (by: Caller = secretary) => by.call(mediationApi.view, { params: { id } });
  const draft = async (after = 0, given: Partial<typeof words> = {}) => {
    const body = { after, ...words, ...given, parties: meeting.entries.slice(1), mediators: [mediator.id] };
    const { agreement } = await secretary.call(mediationApi.draft, { params: { id }, body });
    if (!agreement) throw new Error('no agreement');
    return agreement;
  };
  return { meeting, parties, mediator, lawyer, view, draft };
};
type Room = Awaited<ReturnType<typeof mediation>>;

const sign = (by: Caller, { id, signers }: AgreementView, at: number) =>
  by.call(mediationApi.sign, { params: { id }, body: { signerId: signers[at]?.id ?? '' } });
const signAll = async ({ parties, mediator }: Room, agreement: AgreementView) => {
  for (const [i, phone] of [...parties, mediator.phone].entries()) await sign(phone, agreement, i);
};
const seal = ({ id }: AgreementView, settlesCase = false) =>
  secretary.call(mediationApi.seal, { params: { id }, body: { settlesCase } });

describe('signing', () => {
  it('takes one signature of each party and mediator, by the own phone only, and seals nothing before the last', async () => {
    const room = await mediation();
    const agreement = await room.draft();
    expect(agreement).toMatchObject({ state: 'signing', version: 1, number: '', village: '桃源村' });
    expect(agreement.signers.map((s) => s.role)).toEqual(['party', 'party', 'mediator']);
    const [first, second] = room.parties as [Caller, Caller];
    expect((await refusal(sign(second, agreement, 0))).code).toBe('access.denied');
    expect((await refusal(sign(room.lawyer.phone, agreement, 2))).code).toBe('access.denied');
    await sign(first, agreement, 0);
    expect((await refusal(sign(first, agreement, 0))).code).toBe('mediation.signed-already');
    await sign(second, agreement, 1);
    expect((await refusal(seal(agreement))).fault).toMatchObject({
      code: 'mediation.signature-missing',
      params: { n: 1 },
    });
    const signed = await sign(room.mediator.phone, agreement, 2);
    expect(signed.agreement?.state).toBe('signed');
    const sealed = (await seal(agreement)).agreement;
    expect(sealed).toMatchObject({
      state: 'effective',
      seal: { confirmUntil: '2026-06-08', settledCase: false },
    });
    expect(sealed?.number).toMatch(/^.+调〔2026〕\d+号$/);
    expect((await refusal(room.draft(1))).code).toBe('mediation.effective');
  });

  it('begins anew with another wording, and nobody signs what was replaced', async () => {
    const room = await mediation();
    const [first] = room.parties as [Caller];
    const one = await room.draft();
    await sign(first, one, 0);
    const two = await room.draft(1, { terms: '赔偿5000元。' });
    expect(two.signers.every((s) => s.signed === null)).toBe(true);
    expect((await refusal(sign(first, one, 1))).code).toBe('mediation.reworded');
    expect((await refusal(room.draft(1))).code).toBe('mediation.reworded');
  });

  it('notes on paper who has no phone, with where the sheet is', async () => {
    const room = await mediation();
    const { id, signers } = await room.draft();
    const given = { params: { id }, body: { signerId: signers[0]?.id ?? '', paper: '调解卷第3页' } };
    const [first] = room.parties as [Caller];
    expect((await refusal(first.call(mediationApi.signOnPaper, given))).code).toBe('access.denied');
    const noted = await secretary.call(mediationApi.signOnPaper, given);
    expect(noted.agreement?.signers[0]?.signed).toMatchObject({ paper: '调解卷第3页' });
  });

  it('is for mediations only, and for people of that meeting', async () => {
    const decision = await office.ready(2);
    const view = secretary.call(mediationApi.view, { params: { id: decision.id } });
    expect((await refusal(view)).code).toBe('mediation.not-here');
    const room = await mediation();
    const body = { after: 0, ...words, parties: decision.entries.slice(1), mediators: [room.mediator.id] };
    const draft = secretary.call(mediationApi.draft, { params: { id: room.meeting.id }, body });
    expect((await refusal(draft)).fault).toMatchObject({ issues: [{ path: 'parties', code: 'unknown' }] });
  });
});

describe('the case', () => {
  it.each(['accepted', 'handling'] as const)(
    'is settled by the seal from %s, and its clocks stop',
    async (to) => {
      const caseId = await aCase(to);
      const room = await mediation(caseId);
      const agreement = await room.draft();
      await signAll(room, agreement);
      expect((await room.view()).case).toMatchObject({ maySettle: true });
      const { number } = (await seal(agreement, true)).agreement ?? {};
      const detail = await county.call(petitionApi.detail, { params: { id: caseId } });
      expect(detail.status).toBe('settled');
      expect(detail.clocks.filter((c) => c.doneOn === null && c.duty)).toEqual([]);
      expect(detail.timeline).toContainEqual(expect.objectContaining({ kind: 'settled', note: number }));
    },
  );

  it('that nobody handles yet refuses to be settled, and then nothing is sealed', async () => {
    const caseId = await aCase('received');
    const room = await mediation(caseId);
    const agreement = await room.draft();
    await signAll(room, agreement);
    expect((await refusal(seal(agreement, true))).code).toBe('case.step-not-allowed');
    expect((await room.view()).agreement?.state).toBe('signed');
    expect((await seal(agreement)).agreement?.seal?.settledCase).toBe(false);
  });
});

describe('who reads it', () => {
  it('are its signers and who writes it: no other guest, no supervisor, no public page, no board', async () => {
    const room = await mediation();
    await room.draft();
    const [first] = room.parties as [Caller];
    expect((await room.view(first)).agreement?.terms).toBe(words.terms);
    expect((await room.view(room.mediator.phone)).agreement?.terms).toBe(words.terms);
    expect(await room.view(room.lawyer.phone)).toMatchObject({ agreement: null, parties: [], case: null });
    const supervisor = await addPerson(place, {
      name: '监督员',
      roles: ['supervisor'],
      villageId: village.id,
    });
    expect((await refusal(room.view(supervisor))).code).toBe('access.denied');
    const watcher = await office.phone(room.meeting.code);
    expect((await refusal(room.view(watcher))).code).toBe('access.denied');
    const board = JSON.stringify(await office.board(room.meeting.code));
    const page = await caller(place.url)
      .send(`/open/${village.slug}`)
      .then((answer) => answer.text());
    for (const word of Object.values(words)) {
      expect(board).not.toContain(word);
      expect(page).not.toContain(word);
    }
  });
});

it('is a record that nobody rewrites', async () => {
  const room = await mediation();
  const agreement = await room.draft();
  await signAll(room, agreement);
  await seal(agreement);
  for (const table of ['agreement', 'signer', 'signature', 'seal'])
    await expect(sql(place.database.url, `delete from mediation_${table}`)).rejects.toThrow(/only appended/);
});
