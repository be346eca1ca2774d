import type { Rule, RuleId } from '../ballots/rules/rule.ts';
import type { Catalogue } from './text.ts';

type Text = readonly [zh: string, en: string];

/** Who meets, by rule. */
const bodies = {
  'rule.VA-P.body': ['村民会议', "Villagers' assembly"],
  'rule.VA-H.body': ['村民会议（户代表）', "Villagers' assembly (by household)"],
  'rule.VRA.body': ['村民代表会议', "Assembly of villagers' representatives"],
  'rule.VGM.body': ['村民小组会议', 'Meeting of a villager group'],
  'rule.RA-P.body': ['居民会议', "Residents' assembly"],
  'rule.RA-H.body': ['居民会议（户代表）', "Residents' assembly (by household)"],
  'rule.RRA.body': ['居民代表会议', "Assembly of residents' representatives"],
  'rule.CMA.body': ['集体经济组织成员大会', 'Assembly of the collective’s members'],
  'rule.CRA.body': ['集体经济组织成员代表大会', 'Assembly of member representatives'],
  'rule.CCB.body': ['集体经济组织理事会', 'Council of the collective'],
  'rule.LAND.body': ['承包地事项成员会议', 'Members’ meeting on contracted land'],
  'rule.OWN-G.body': ['业主大会（一般事项）', "Owners' assembly (general matters)"],
  'rule.OWN-S.body': ['业主大会（特别事项）', "Owners' assembly (special matters)"],
  'rule.PM.body': ['党员大会', "Party members' meeting"],
  'rule.CONS.body': ['协商会', 'Consultation meeting'],
} as const satisfies Record<`rule.${RuleId}.body`, Text>;

/** The rule in one sentence: who must be there, and what carries. */
const sums = {
  'rule.VA-P.sum': [
    '过半数的18周岁以上村民到会，到会人员过半数同意，才算通过。',
    'More than half of the villagers over 18 must be present, and more than half of those present be for it.',
  ],
  'rule.VA-H.sum': [
    '三分之二以上的户派代表到会，到会人员过半数同意，才算通过。',
    'At least two thirds of the households must be present, and more than half of those present be for it.',
  ],
  'rule.VRA.sum': [
    '三分之二以上的组成人员到会，到会人员过半数同意，才算通过。',
    'At least two thirds of the members must be present, and more than half of those present be for it.',
  ],
  'rule.VGM.sum': [
    '三分之二以上的村民（或者户代表）到会，到会人员过半数同意，才算通过。',
    'At least two thirds of the villagers (or households) must be present, and more than half of those present be for it.',
  ],
  'rule.RA-P.sum': [
    '过半数的18周岁以上居民到会，到会人员过半数同意，才算通过。',
    'More than half of the residents over 18 must be present, and more than half of those present be for it.',
  ],
  'rule.RA-H.sum': [
    '过半数的户派代表到会，到会人员过半数同意，才算通过。',
    'More than half of the households must be present, and more than half of those present be for it.',
  ],
  'rule.RRA.sum': [
    '三分之二以上的组成人员到会，到会人员过半数同意，才算通过。',
    'At least two thirds of the members must be present, and more than half of those present be for it.',
  ],
  'rule.CMA.sum': [
    '三分之二以上的成员参加，全体成员三分之二以上同意，才算通过。',
    'At least two thirds of the members must take part, and at least two thirds of all members be for it.',
  ],
  'rule.CRA.sum': [
    '全体成员代表三分之二以上同意，才算通过。',
    'At least two thirds of all representatives must be for it.',
  ],
  'rule.CCB.sum': [
    '三分之二以上的组成人员到会，全体组成人员过半数同意，才算通过。',
    'At least two thirds of the council must be present, and more than half of all its members be for it.',
  ],
  'rule.LAND.sum': [
    '全体成员（或者村民代表）三分之二以上同意，才算通过。',
    'At least two thirds of all members (or representatives) must be for it.',
  ],
  'rule.OWN-G.sum': [
    '面积和人数都占三分之二以上的业主参加，参加的面积和人数都过半数同意，才算通过。',
    'Owners of two thirds by area and heads must take part, and more than half of these by both be for it.',
  ],
  'rule.OWN-S.sum': [
    '面积和人数都占三分之二以上的业主参加，参加的面积和人数都有四分之三以上同意，才算通过。',
    'Owners of two thirds by area and heads must take part, and three quarters of these by both be for it.',
  ],
  'rule.PM.sum': [
    '三分之二以上的党员到会，应到党员半数以上同意，才算通过。',
    'At least two thirds of the Party members must be present, and at least half of all be for it.',
  ],
  'rule.CONS.sum': [
    '各方商量一致；投票只用来了解意见，不作决定。',
    'Agreement of all parties; a poll only shows opinions and decides nothing.',
  ],
} as const satisfies Record<`rule.${RuleId}.sum`, Text>;

/** Bodies as rules name them, for places that show no rule. */
const kinds = {
  'body.villagerAssembly': ['村民会议', "Villagers' assembly"],
  'body.villagerRepAssembly': ['村民代表会议', "Assembly of villagers' representatives"],
  'body.villagerGroupMeeting': ['村民小组会议', 'Meeting of a villager group'],
  'body.residentAssembly': ['居民会议', "Residents' assembly"],
  'body.residentRepAssembly': ['居民代表会议', "Assembly of residents' representatives"],
  'body.collectiveMemberAssembly': ['集体经济组织成员大会', 'Assembly of the collective’s members'],
  'body.collectiveRepAssembly': ['集体经济组织成员代表大会', 'Assembly of member representatives'],
  'body.collectiveCouncil': ['集体经济组织理事会', 'Council of the collective'],
  'body.ownersAssembly': ['业主大会', "Owners' assembly"],
  'body.partyMembersMeeting': ['党员大会', "Party members' meeting"],
  'body.consultation': ['协商会', 'Consultation meeting'],
} as const satisfies Record<`body.${Rule['body']}`, Text>;

export const rulesTexts = { ...bodies, ...sums, ...kinds } as const satisfies Catalogue;
