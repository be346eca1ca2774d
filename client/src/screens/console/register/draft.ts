import {
  type Category,
  type Channel,
  type RegisterCase,
  unsaid,
} from '@yishiting/shared/petitions/petition.contract.ts';
import { checkRegistration, missingFields } from '@yishiting/shared/petitions/requirements.ts';

export type PersonDraft = { key: string; name: string; phone: string; address: string; health: string };

/** The form as it is typed. `op` stays the same until the case is registered, so that a retry registers nothing twice. */
export type Draft = {
  op: string;
  villageId: string;
  channel: Channel;
  category: Category;
  subject: string;
  request: string;
  facts: string;
  reasons: string;
  noReasons: boolean;
  noAddress: boolean;
  place: string;
  anonymous: boolean;
  namedInPublic: boolean;
  petitioners: PersonDraft[];
  people: number | string;
  representatives: number | string;
  repeatOf: string;
  accused: { name: string; office: string };
};

export const newPerson = (key: string): PersonDraft => ({
  key,
  name: '',
  phone: '',
  address: '',
  health: '',
});

export const newDraft = (op: string, villageId: string): Draft => ({
  op,
  villageId,
  channel: 'visit',
  category: 'claim',
  subject: '',
  request: '',
  facts: '',
  reasons: '',
  noReasons: false,
  noAddress: false,
  place: '',
  anonymous: false,
  namedInPublic: false,
  petitioners: [newPerson('first')],
  people: '',
  representatives: '',
  repeatOf: '',
  accused: { name: '', office: '' },
});

/** What is sent. Persons without a name are left out: the server asks for the first one where it is needed. */
export const bodyOf = (draft: Draft): RegisterCase => {
  const { people, representatives, repeatOf, accused, petitioners, noReasons, noAddress, ...rest } = draft;
  const silent = { reasons: noReasons, address: noAddress };
  const named = petitioners.filter((p) => p.name.trim() !== '').map(({ key: _, ...person }) => person);
  return {
    ...rest,
    notGiven: unsaid.filter((field) => silent[field]),
    petitioners: draft.anonymous ? [] : named,
    people: people === '' ? undefined : Number(people),
    representatives: representatives === '' ? undefined : Number(representatives),
    repeatOf: repeatOf || undefined,
    accused: draft.category === 'accusation' && accused.name.trim() ? accused : undefined,
  };
};

const pathOf: Partial<Record<string, string>> = {
  name: 'petitioners.0.name',
  address: 'petitioners.0.address',
  accused: 'accused.name',
};

/** Paths of what has to be filled in before the form is sent. */
export const missingPaths = (draft: Draft): string[] => {
  const body = bodyOf(draft);
  const fault = checkRegistration(body);
  return [
    ...(draft.villageId ? [] : ['villageId']),
    ...(draft.subject.trim() ? [] : ['subject']),
    ...(fault?.fields ?? []).map((field) => pathOf[field] ?? field),
    ...(fault?.code === 'case.too-many-representatives' ? ['representatives'] : []),
  ];
};

/** Statutory fields that are still empty; a case is registered without them, and they are asked for later. */
export const laterFields = (draft: Draft) => missingFields(bodyOf(draft));
