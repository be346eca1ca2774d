import { collectiveRules } from './collective.ts';
import { consultationRules } from './consultation.ts';
import { landRules } from './land.ts';
import { ownerRules } from './owners.ts';
import { partyRules } from './party.ts';
import { residentRules } from './residents.ts';
import type { Rule } from './rule.ts';
import { villagerRules } from './villagers.ts';

/** All rules of the whole country that are known, past versions included. */
export const catalogue: readonly Rule[] = [
  ...villagerRules,
  ...residentRules,
  ...collectiveRules,
  ...landRules,
  ...ownerRules,
  ...partyRules,
  ...consultationRules,
];
