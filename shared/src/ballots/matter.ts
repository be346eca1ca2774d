/** Matters that the law gives to certain bodies or ways of voting only. */
export type Matter = 'landCompensation' | 'committeeElection' | 'other';

const post = '(?:主任|副主任|委员)(?!会)';
const committee = '(?:村民?|居民?|社区居?民?)委(?:员)?会';
const choose = '(?:选举|补选|改选|罢免|换届)';
/** Money, rules and dates of an election are not the election. */
const notItself = '(?!.{0,4}(?:经费|费用|开支|支出|办法|方案|时间|宣传|培训))';

const signs: { matter: Matter; pattern: RegExp }[] = [
  { matter: 'landCompensation', pattern: /(?:征地|占地|征收|土地).{0,6}补偿|补偿.{0,4}(?:征地|占地|土地)/u },
  {
    matter: 'landCompensation',
    pattern: /\bland\b.{0,12}\bcompensation\b|\bcompensation\b.{0,20}\bland\b/iu,
  },
  // Owners choose their committee by the Civil Code, so 业主委员会 is not meant here.
  { matter: 'committeeElection', pattern: new RegExp(`${committee}.{0,8}${choose}${notItself}`, 'u') },
  {
    matter: 'committeeElection',
    pattern: new RegExp(
      `${choose}(?!.{0,6}业(?:主|委)).{0,8}(?:${committee}|村${post}|居${post})${notItself}`,
      'u',
    ),
  },
  {
    matter: 'committeeElection',
    pattern: new RegExp(`(?:村|居|社区)${post}.{0,4}${choose}${notItself}`, 'u'),
  },
  {
    matter: 'committeeElection',
    pattern:
      /\b(?:elect|recall|election|recalling|electing)\b(?!.{0,30}\bowners).{0,30}\b(?:village|villagers|residents)\W+(?:s\W+)?(?:committee|director|chair)\b/iu,
  },
];

/**
 * A guess from the wording of motion, agenda item or case, in Chinese or English; the first sign found wins. The wording
 * is all there is to go by, so nothing but a warning or a refusal with its reason may hang on it.
 */
export const guessMatter = (texts: readonly string[]): Matter =>
  signs.find(({ pattern }) => texts.some((text) => pattern.test(text)))?.matter ?? 'other';
