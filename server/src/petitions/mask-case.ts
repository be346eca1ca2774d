import { type Personal, redactor } from '@yishiting/shared/disclosure/redact.ts';
import type { PetitionCase, Petitioner } from './case.entity.ts';

type Named = Pick<Petitioner, 'name' | 'phone' | 'address' | 'health'>;

/** Parts that may be quoted alone: of `高血压，糖尿病` each. One character alone would tear up ordinary words. */
const partsOf = (text: string): string[] => [
  text,
  ...text.split(/[\s,，、;；。()（）]+/u).filter((part) => [...part].length > 1),
];

/** What must not be read in the public or masked texts of a case. Who consents is named (PI 25), nothing more. */
export const personalOf = (petitioners: readonly Named[], namedInPublic: boolean): Personal => ({
  names: namedInPublic ? [] : petitioners.map((p) => p.name),
  addresses: petitioners.flatMap((p) => [...partsOf(p.address), p.phone, ...partsOf(p.health)]),
});

/** The petitioners as a masked reader sees them: 信访人A, 信访人B, … */
export const maskPetitioners = (petitioners: readonly Named[], namedInPublic: boolean) => {
  const clean = redactor(personalOf(petitioners, namedInPublic));
  return petitioners.map(({ name }) => ({
    name: clean(name),
    phone: '',
    address: '',
    health: '',
  }));
};

/** The texts of a case without anything personal. */
export const maskTexts = (
  found: Pick<PetitionCase, 'subject' | 'request' | 'facts' | 'reasons' | 'place'>,
  personal: Personal,
) => {
  const clean = redactor(personal);
  return {
    subject: clean(found.subject),
    request: clean(found.request),
    facts: clean(found.facts),
    reasons: clean(found.reasons),
    place: clean(found.place),
  };
};
