import type { ErrorCode } from '../errors.ts';
import type { RegisterCase } from './petition.contract.ts';

/** Most people who may speak for a joint visit (XF 20). */
const mostRepresentatives = 5;

type Draft = Omit<RegisterCase, 'villageId' | 'subject' | 'repeatOf' | 'namedInPublic'>;
export type CaseField = 'name' | 'address' | 'request' | 'facts' | 'reasons' | 'place' | 'accused';

const blank = (text: string | undefined): boolean => !text?.trim();

/** What XF 19 asks of every petition, whatever its channel and category. */
const statutory: readonly CaseField[] = ['name', 'address', 'request', 'facts', 'reasons'];

/**
 * Fields of XF 19 that are still empty (and place, and who is accused, which can be asked for later). An anonymous
 * petitioner owes no name and no address.
 */
export function missingFields(draft: Draft): CaseField[] {
  const [first] = draft.petitioners;
  const empty: Record<CaseField, boolean> = {
    name: !draft.anonymous && blank(first?.name),
    address: !draft.anonymous && blank(first?.address),
    request: blank(draft.request),
    facts: blank(draft.facts),
    reasons: blank(draft.reasons),
    place: blank(draft.place),
    accused: draft.category === 'accusation' && blank(draft.accused?.name),
  };
  return (Object.keys(empty) as CaseField[]).filter((field) => empty[field]);
}

/**
 * Why a case cannot be registered, or null. Every item has to be registered (XF 21), so address and reasons may be
 * empty, but only where `notGiven` says so. Representatives are counted for visits only; letters may bear any number of
 * names.
 */
export function checkRegistration(draft: Draft): { code: ErrorCode; fields: CaseField[] } | null {
  const fields = missingFields(draft).filter(
    (field) => statutory.includes(field) && !draft.notGiven?.some((unsaid) => unsaid === field),
  );
  if (fields.length > 0) return { code: 'case.missing-fields', fields };
  const visitors = draft.representatives ?? draft.people ?? draft.petitioners.length;
  if (draft.channel === 'visit' && visitors > mostRepresentatives)
    return { code: 'case.too-many-representatives', fields: [] };
  return null;
}

/** The written notice within 15 days is waived when nobody knows where to send it (XF 23). */
export const isNoticeWaived = (draft: Draft): boolean => {
  const [first] = draft.petitioners;
  return blank(first?.name) || blank(first?.address);
};
