/** Matters that the law gives to certain bodies or ways of voting only. */
export type Matter = 'landCompensation' | 'committeeElection' | 'privateDispute' | 'other';

const post = '(?:主任|副主任|委员)(?!会)';
const committee = '(?:村民?|居民?|社区居?民?)委(?:员)?会';
const choose = '(?:选举|补选|改选|罢免|换届)';
/** Money, rules and dates of an election are not the election. */
const notItself = '(?!.{0,4}(?:经费|费用|开支|支出|办法|方案|时间|宣传|培训))';

/** One of the two in a quarrel, as it is written: 502室, 3号, 邻居, 楼上, 隔壁. */
const one = '(?:[0-9０-９]+[室号户]|邻居|隔壁|楼上|楼下|[东西南北]邻)';
const between = '(?:两户|两家|双方|户与户|邻里)';
const owes = '(?:赔偿|赔付|赔钱|退还|返还|归还|赔礼|恢复原状)';

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
    matter: 'privateDispute',
    pattern: new RegExp(`${one}.{0,6}${owes}|(?:向|给)${one}.{0,6}${owes}|${owes}${one}`, 'u'),
  },
  { matter: 'privateDispute', pattern: new RegExp(`${between}.{0,10}(?:${owes}|纠纷|争议|界址|地界)`, 'u') },
  { matter: 'privateDispute', pattern: /宅基地.{0,4}(?:纠纷|争议|界址|四至)/u },
  {
    matter: 'privateDispute',
    pattern: /\bneighbou?rs?\b.{0,30}\b(?:pay|pays|compensat\w+|return|returns|dispute)\b/iu,
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
