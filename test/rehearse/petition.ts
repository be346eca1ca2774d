import { addDays } from '@yishiting/shared/petitions/calendar.ts';
import type { CaseStatus } from '@yishiting/shared/petitions/case-state.ts';
import type { CaseDetail } from '@yishiting/shared/petitions/petition.contract.ts';
import { petitionApi } from '@yishiting/shared/petitions/petition.contract.ts';
import type { Reply } from '@yishiting/shared/route.ts';
import { newCaller, Refused } from './caller.ts';
import type { Petition } from './scenario.ts';
import type { Stage } from './stage.ts';

type Due = { limit: string; rolled: string };

/** A registered case. `id` is null when it is sealed: nobody here can open it. */
export type CaseRun = {
  petition: Petition;
  receipt: Reply<typeof petitionApi.register>;
  /** End of the handling as the product last said it. */
  handlingDue: Due | null;
};

const remember = (run: CaseRun, detail: CaseDetail): CaseDetail => {
  const opinion = detail.clocks.find((c) => c.name === 'opinion');
  if (opinion) run.handlingDue = { limit: opinion.limit, rolled: opinion.rolled };
  return detail;
};

/** The petition office dispatches and decides on reviews; the unit does the rest. */
const ofOffice: readonly CaseStatus[] = [
  'triaged',
  'transferred',
  'diverted',
  'review',
  'reviewed',
  'recheck',
  'terminated',
];

/** Takes the case through these states on one day; throws `Refused`. */
const move = async ({ village, say }: Stage, run: CaseRun, ...states: CaseStatus[]): Promise<void> => {
  const { county, unit } = village.staff;
  for (const to of states) {
    const detail = await (ofOffice.includes(to) ? county : unit).call(petitionApi.move, {
      params: { id: run.receipt.id ?? '' },
      body: { to, ...(to === 'transferred' ? { unit: '承办单位' } : {}) },
    });
    remember(run, detail);
  }
  say('case.moved', { number: run.receipt.number, status: states.at(-1) ?? '' });
};

const registerBody = (petition: Petition, villageId: string, repeatOf?: string) => ({
  villageId,
  channel: petition.channel,
  category: petition.category,
  subject: petition.subject,
  request: petition.request,
  facts: petition.facts,
  ...(petition.place ? { place: petition.place } : {}),
  anonymous: petition.petitioners.length === 0,
  petitioners: petition.petitioners,
  people: petition.petitioners.length,
  ...(petition.representatives === undefined ? {} : { representatives: petition.representatives }),
  ...(petition.accused ? { accused: petition.accused } : {}),
  ...(repeatOf ? { repeatOf } : {}),
});

/** An officer writes the case down; what one person sends online comes from that person's own phone. */
const register = async (stage: Stage, petition: Petition, repeatOf?: string): Promise<CaseRun> => {
  const { village, url, language, say } = stage;
  const { discipline, county } = village.staff;
  const [petitioner, ...others] = petition.petitioners;
  const byPhone = petition.channel === 'online' && others.length === 0 && !repeatOf && !petition.accused;
  const { subject, request, facts, place, category } = petition;
  const receipt = byPhone
    ? await newCaller(url, language).call(petitionApi.registerOnline, {
        body: {
          ...{ village: village.slug, category, subject, request, facts, place },
          ...(petitioner ? { petitioner } : { anonymous: true }),
        },
      })
    : await (category === 'accusation' ? discipline : county).call(petitionApi.register, {
        body: registerBody(petition, village.id, repeatOf),
      });
  say(receipt.sealed ? 'case.sealed' : 'case.registered', { number: receipt.number });
  return { petition, receipt, handlingDue: null };
};

/** Days after its registration on which an earlier case of the same matter went through every instance. */
const wayToTheEnd: readonly (readonly [number, ...CaseStatus[]])[] = [
  [0, 'triaged', 'transferred', 'received'],
  [3, 'accepted', 'handling'],
  [50, 'review'],
  [70, 'reviewed'],
  [80, 'recheck'],
  [100, 'terminated'],
];
const REPLY_AFTER = 30;
const EARLIER_DAYS = 300;

/** The case that is repeated: replied to, reviewed and rechecked before. Returns its id. */
const playEarlier = async (stage: Stage, petition: Petition): Promise<string> => {
  const begin = addDays(petition.registeredOn, -EARLIER_DAYS);
  await stage.calendar.goTo(begin, '09:00');
  const run = await register(stage, petition);
  for (const [days, ...states] of wayToTheEnd) {
    await stage.calendar.goTo(addDays(begin, days), '10:00');
    if (states[0] === 'review') await replyTo(stage, run, addDays(begin, REPLY_AFTER), null);
    await stage.calendar.goTo(addDays(begin, days), '10:00');
    await move(stage, run, ...states);
  }
  return run.receipt.id ?? '';
};

/** Registers the case on its day and sends it where it belongs. */
export const openCase = async (stage: Stage, petition: Petition): Promise<CaseRun> => {
  const earlier = petition.repeatOf ? await playEarlier(stage, petition) : undefined;
  await stage.calendar.goTo(petition.registeredOn, '09:00');
  const run = await register(stage, petition, earlier);
  if (run.receipt.sealed) return run;
  const direct = petition.category === 'suggestion' && !petition.acceptedOn;
  await move(
    stage,
    run,
    'triaged',
    ...(direct ? (['diverted'] as const) : (['transferred', 'received'] as const)),
  );
  if (earlier) await refuseRepeat(stage, run);
  return run;
};

/** What was decided on recheck is not accepted again (XF 36). */
const refuseRepeat = async (stage: Stage, run: CaseRun): Promise<void> => {
  const accepted = await move(stage, run, 'accepted').then(
    () => true,
    (error: unknown) => {
      if (error instanceof Refused) return false;
      throw error;
    },
  );
  if (accepted) stage.broken('broken.repeat-accepted');
  else await move(stage, run, 'notAccepted');
};

export const acceptCase = async (stage: Stage, run: CaseRun, day: string): Promise<void> => {
  await stage.calendar.goTo(day, '10:00');
  await move(stage, run, 'accepted', 'handling');
};

/** An extension that comes too late is refused and changes nothing. */
export const extendCase = async (stage: Stage, run: CaseRun, day: string): Promise<void> => {
  await stage.calendar.goTo(day, '11:00');
  await move(stage, run, 'extended').catch((error: unknown) => {
    if (!(error instanceof Refused)) throw error;
    stage.say('case.refused', { code: error.fault.code });
  });
};

/** The handling opinion with a link to the resolution. Does nothing when no reply is due (sealed, not accepted). */
export const replyTo = async (
  { calendar, village, say }: Stage,
  run: CaseRun,
  day: string,
  resolutionId: string | null,
): Promise<boolean> => {
  const { id } = run.receipt;
  if (!id) return false;
  await calendar.goTo(day, '21:00');
  const detail = await village.staff.unit.call(petitionApi.detail, { params: { id } });
  if (!detail.mayReply) return false;
  const { subject, facts } = run.petition;
  const opinion = resolutionId
    ? `“${subject}”一事已经会议议决,按决议办理。`
    : `“${subject}”一事已经调查处理。`;
  const body = { facts, opinion, basis: '《信访工作条例》第三十二条', verdict: 'support' as const };
  remember(
    run,
    await village.staff.unit.call(petitionApi.reply, {
      params: { id },
      body: { ...body, ...(resolutionId ? { resolutionId } : {}) },
    }),
  );
  say('case.replied', { number: run.receipt.number });
  return true;
};
