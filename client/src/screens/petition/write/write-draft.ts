import type { Category, petitionApi } from '@yishiting/shared/petitions/petition.contract.ts';
import { checkRegistration } from '@yishiting/shared/petitions/requirements.ts';
import type { Body } from '@yishiting/shared/route.ts';

export const textFields = [
  'subject',
  'request',
  'facts',
  'reasons',
  'place',
  'name',
  'address',
  'phone',
] as const;
export type TextField = (typeof textFields)[number];

/** The form as it is typed. `op` goes with every try to send it, so that none is registered twice. */
export type WriteDraft = { op: string; category: Category; anonymous: boolean } & Record<TextField, string>;

export const emptyDraft = (op: string): WriteDraft => ({
  op,
  category: 'claim',
  anonymous: false,
  subject: '',
  request: '',
  facts: '',
  reasons: '',
  place: '',
  name: '',
  address: '',
  phone: '',
});

const petitionerOf = ({ name, address, phone }: WriteDraft) => ({ name, address, phone });

export const bodyOf = (village: string, draft: WriteDraft): Body<typeof petitionApi.registerOnline> => {
  const { op, category, subject, request, facts, reasons, place, anonymous } = draft;
  const petitioner = anonymous ? undefined : petitionerOf(draft);
  return { village, op, category, subject, request, facts, reasons, place, anonymous, petitioner };
};

/** Fields that have to be filled in before it can be sent. */
export const missingFields = (draft: WriteDraft): TextField[] => {
  const petitioners = draft.anonymous || !draft.name.trim() ? [] : [petitionerOf(draft)];
  const fault = checkRegistration({ ...draft, channel: 'online', petitioners });
  const always = (['subject', 'request', 'facts'] as const).filter((field) => draft[field].trim() === '');
  const essential = textFields.filter((field) => fault?.fields.some((f) => f === field));
  return textFields.filter((field) => [...always, ...essential].includes(field));
};
