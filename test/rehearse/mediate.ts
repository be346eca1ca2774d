import {
  type AgreementSignerView,
  type AgreementView,
  type MediationView,
  mediationApi,
} from '@yishiting/shared/mediation/mediation.contract.ts';
import { attendanceApi } from '@yishiting/shared/meetings/attendance.contract.ts';
import type { Hall } from './attend.ts';
import { faultOf, Refused } from './caller.ts';
import type { LivePhone } from './live-phone.ts';
import { finishItems, type MeetingRun } from './meeting.ts';
import type { Scenario } from './scenario.ts';
import type { Stage } from './stage.ts';

type Mediation = NonNullable<Scenario['mediation']>;
type Room = { stage: Stage; run: MeetingRun; hall: Hall; guests: LivePhone[] };

/** The recorder names the petitioner as one does between two neighbours: the paper is theirs, and nobody else's. */
const wording = ({ script }: Stage) => {
  const { case: petition, ballots } = script.scenario;
  const [first] = petition?.petitioners ?? [];
  const who = first ? `${first.name}(电话${first.phone ?? '无'},住${first.address ?? '本村'})` : '当事人双方';
  return {
    facts: `${who}:${petition?.facts ?? '双方有争议。'}`,
    terms: ballots?.[0]?.motion.zh ?? petition?.request ?? '双方和解。',
    performance: '签字之日起三十日内履行完毕。',
  };
};

/** Somebody has to lead it: where the scenario names no mediator, one comes without a phone. */
const mediatorsOf = async ({ stage, run }: Room, view: MediationView): Promise<string[]> => {
  if (view.mediators.length > 0) return view.mediators.map((m) => m.attendanceId);
  const { attendance } = await stage.village.staff.officer.call(attendanceApi.invite, {
    params: { id: run.detail.id },
    body: { name: '调解员', role: 'mediator', remote: false },
  });
  return [attendance.id];
};

const draft = async (room: Room, { parties }: Mediation): Promise<AgreementView | null> => {
  const { stage, run } = room;
  const { recorder } = stage.village.staff;
  const params = { id: run.detail.id };
  const view = await recorder.call(mediationApi.view, { params });
  const body = {
    ...{ after: 0, ...wording(stage), mediators: await mediatorsOf(room, view) },
    parties: view.parties.slice(0, parties).map((p) => p.entryId),
  };
  const { agreement } = await recorder.call(mediationApi.draft, { params, body });
  stage.say('mediation.drafted', { parties, mediators: body.mediators.length });
  return agreement;
};

/** Everybody with a phone in the hall reads the agreement there, or is told that it is not theirs. */
const phonesOf = ({ hall, guests }: Room): LivePhone[] => [
  ...[...hall.values()].flatMap((a) => a.phone ?? []),
  ...guests,
];

/** With the own phone where one holds the seat, otherwise on paper, which the officer notes. */
const sign = async (room: Room, agreementId: string, signer: AgreementSignerView): Promise<void> => {
  const { stage, run } = room;
  const params = { id: agreementId };
  for (const { caller } of phonesOf(room)) {
    const seen = await caller.call(mediationApi.view, { params: { id: run.detail.id } });
    if (seen.agreement?.signers.find((s) => s.id === signer.id)?.mine) {
      await caller.call(mediationApi.sign, { params, body: { signerId: signer.id } });
      return;
    }
  }
  const body = { signerId: signer.id, paper: '调解卷第1页' };
  await stage.village.staff.officer.call(mediationApi.signOnPaper, { params, body });
};

/** A guest who is no mediator of it, and a phone that only watches, must not read a word. */
const readAsOutsiders = async ({ stage, run, guests }: Room, { signers }: AgreementView): Promise<void> => {
  for (const { caller } of guests) {
    const { agreement } = await caller.call(mediationApi.view, { params: { id: run.detail.id } });
    const isHers = agreement?.signers.some((s) => s.mine) ?? false;
    if (agreement && !isHers) stage.leaks.see('agreement on the phone of another guest', agreement);
  }
  const { supervisor } = stage.village.staff;
  const seen = await faultOf(supervisor.call(mediationApi.view, { params: { id: run.detail.id } }));
  if (seen?.code !== 'access.denied') stage.leaks.see('agreement on a supervisor’s screen', signers);
};

const seal = async ({ stage, run }: Room, agreementId: string): Promise<void> => {
  const { chair } = stage.village.staff;
  const body = { settlesCase: run.detail.caseId !== null };
  await chair.call(mediationApi.seal, { params: { id: agreementId }, body });
  stage.say('mediation.sealed');
};

const signAll = async (room: Room, agreement: AgreementView, drops: boolean): Promise<void> => {
  const { stage, guests } = room;
  const of = (role: AgreementSignerView['role']) => agreement.signers.filter((s) => s.role === role);
  for (const signer of of('party')) await sign(room, agreement.id, signer);
  if (drops) {
    // What one of them has not signed yet is not sealed.
    const early = await faultOf(seal(room, agreement.id));
    if (early?.code !== 'mediation.signature-missing') stage.broken('broken.sealed-early');
    for (const phone of guests) await phone.reconnect();
  }
  for (const signer of of('mediator')) await sign(room, agreement.id, signer);
  stage.say('mediation.signed', { count: agreement.signers.length });
};

/** What the parties come to: written, signed by them and the mediator, sealed. Null where the product takes none. */
export const mediate = async (room: Room, mediation: Mediation): Promise<AgreementView | null> => {
  const { stage, run, guests } = room;
  await finishItems(stage, run);
  try {
    const agreement = await draft(room, mediation);
    if (!agreement) return null;
    await readAsOutsiders(room, agreement);
    if (mediation.mediatorDrops) {
      for (const phone of guests) phone.drop();
      stage.say('mediation.dropped');
    }
    if (mediation.signed) await signAll(room, agreement, mediation.mediatorDrops ?? false);
    if (mediation.sealed) await seal(room, agreement.id);
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    stage.say('mediation.refused', { code: error.fault.code });
  }
  const { recorder } = stage.village.staff;
  return recorder
    .call(mediationApi.view, { params: { id: run.detail.id } })
    .then((view) => view.agreement)
    .catch(() => null);
};
