import type { CaseStatus } from '@yishiting/shared/petitions/case-state.ts';
import type { CaseDetail } from '@yishiting/shared/petitions/petition.contract.ts';
import { petitionApi, unsaid } from '@yishiting/shared/petitions/petition.contract.ts';
import type { Reply } from '@yishiting/shared/route.ts';
import { newCaller } from './caller.ts';
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

export const remember = (run: CaseRun, detail: CaseDetail): CaseDetail => {
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
export const move = async ({ village, say }: Stage, run: CaseRun, ...states: CaseStatus[]): Promise<void> => {
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

/** Of a joint visit at most five people speak for the others (XF 20). */
const MOST_REPRESENTATIVES = 5;

/** Scenarios tell no reasons, and not always an address. */
const notGivenIn = ({ petitioners: [first] }: Petition) =>
  unsaid.filter((field) => field === 'reasons' || !first?.address);

const registerBody = (petition: Petition, villageId: string, repeatOf?: string) => ({
  villageId,
  channel: petition.channel,
  category: petition.category,
  subject: petition.subject,
  request: petition.request,
  facts: petition.facts,
  ...(petition.place ? { place: petition.place } : {}),
  notGiven: notGivenIn(petition),
  anonymous: petition.petitioners.length === 0,
  petitioners: petition.petitioners,
  people: petition.petitioners.length,
  representatives: petition.representatives ?? Math.min(petition.petitioners.length, MOST_REPRESENTATIVES),
  ...(petition.accused ? { accused: petition.accused } : {}),
  ...(repeatOf ? { repeatOf } : {}),
});

/** An officer writes the case down; what one person sends online comes from that person's own phone. */
export const register = async (stage: Stage, petition: Petition, repeatOf?: string): Promise<CaseRun> => {
  const { village, url, language, say } = stage;
  const { discipline, county } = village.staff;
  const [petitioner, ...others] = petition.petitioners;
  const byPhone = petition.channel === 'online' && others.length === 0 && !repeatOf && !petition.accused;
  const { subject, request, facts, place, category } = petition;
  const receipt = byPhone
    ? await newCaller(url, language).call(petitionApi.registerOnline, {
        body: {
          ...{
            village: village.slug,
            category,
            subject,
            request,
            facts,
            place,
            notGiven: notGivenIn(petition),
          },
          ...(petitioner ? { petitioner } : { anonymous: true }),
        },
      })
    : await (category === 'accusation' ? discipline : county).call(petitionApi.register, {
        body: registerBody(petition, village.id, repeatOf),
      });
  say(receipt.sealed ? 'case.sealed' : 'case.registered', { number: receipt.number });
  return { petition, receipt, handlingDue: null };
};
