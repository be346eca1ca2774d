import {
  type Category,
  type petitionApi,
  type Unsaid,
  unsaid,
} from '@yishiting/shared/petitions/petition.contract.ts';
import { checkRegistration } from '@yishiting/shared/petitions/requirements.ts';
import type { Body } from '@yishiting/shared/route.ts';

const textFields = ['subject', 'request', 'facts', 'reasons', 'place', 'name', 'address', 'phone'] as const;
export type TextField = (typeof textFields)[number];

/** The form as it is typed. `op` goes with every try to send it, so that none is registered twice. */
export type WriteDraft = {
  op: string;
  category: Category;
  anonymous: boolean;
  noReasons: boolean;
  noAddress: boolean;
} & Record<TextField, string>;

export const emptyDraft = (op: string): WriteDraft => ({
  op,
  category: 'claim',
  anonymous: false,
  noReasons: false,
  noAddress: false,
  subject: '',
  request: '',
  facts: '',
  reasons: '',
  place: '',
  name: '',
  address: '',
  phone: '',
});

const notGivenIn = ({ noReasons, noAddress }: WriteDraft): Unsaid[] =>
  unsaid.filter((field) => ({ reasons: noReasons, address: noAddress })[field]);

const petitionerOf = ({ name, address, phone }: WriteDraft) => ({ name, address, phone });

export const bodyOf = (village: string, draft: WriteDraft): Body<typeof petitionApi.registerOnline> => {
  const { op, category, subject, request, facts, reasons, place, anonymous } = draft;
  const petitioner = anonymous ? undefined : petitionerOf(draft);
  const notGiven = notGivenIn(draft);
  return { village, op, category, subject, request, facts, reasons, place, anonymous, notGiven, petitioner };
};

/** Fields that have to be filled in before it can be sent. */
export const missingFields = (draft: WriteDraft): TextField[] => {
  const petitioners = draft.anonymous ? [] : [petitionerOf(draft)];
  const fault = checkRegistration({ ...draft, channel: 'online', petitioners, notGiven: notGivenIn(draft) });
  const always = draft.subject.trim() === '' ? ['subject'] : [];
  const essential = textFields.filter((field) => fault?.fields.some((f) => f === field));
  return textFields.filter((field) => [...always, ...essential].includes(field));
};
