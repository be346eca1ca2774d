import type { Catalogue } from './text.ts';

/** The public page of the rules by which a village decides. */
export const rulesPageTexts = {
  'rules.title': ['议事规则', 'Rules of decision'],
  'rules.link': ['本村（社区）按什么规则表决', 'By which rules this village decides'],
  'rules.lead': [
    '下面是{day}在本地有效的规则，系统就按这些数字计票。',
    'These rules are in force here on {day}; votes are counted by these numbers.',
  ],
  'rules.on': ['看哪一天的规则', 'Rules of which day'],
  'rules.show': ['查看', 'Show'],
  'rules.country': ['全国', 'Whole country'],
  'rules.source': ['依据：{article}，{day}起施行', 'Source: {article}, in force since {day}'],
  'rules.from-pack': ['来自《{title}》（{region}）', 'From “{title}” ({region})'],
  'rules.read': ['阅读原文', 'Read the text'],
  'rules.unverified': [
    '这一条还没有对照法律原文核实。',
    'This one was not yet checked against the text of the law.',
  ],
  'rules.notice': ['会前{n}天发通知', 'Notice {n} {n|day|days} ahead'],
  'rules.no-notice': ['提前几天通知没有规定', 'No time of notice is set'],
  'rules.remote.yes': [
    '线上、电话参加的计入到会人数',
    'Who takes part online or by telephone counts as present',
  ],
  'rules.remote.no': [
    '线上、电话参加的可以发言，不计入到会人数',
    'Who takes part online or by telephone may speak and is not counted',
  ],
  'rules.proxy.none': ['不能委托别人投票', 'No proxies'],
  'rules.proxy.sameHousehold': [
    '可以书面委托同户的人',
    'A member of the same household may carry a written proxy',
  ],
  'rules.proxy.agent': ['可以书面委托代理人', 'An agent may carry a written proxy'],
  'rules.proxy-limit': [
    '一个人最多持{n}份委托书（{article}）',
    'One person carries {n} {n|proxy|proxies} at most ({article})',
  ],
  'rules.proxy-limit.ours': [
    '一个人最多持{n}份委托书（法律没有规定几份，这是本系统定的）',
    'One person carries {n} {n|proxy|proxies} at most (the law sets no number; this one is ours)',
  ],
  'rules.recusal.keepInBase': ['回避的人仍算在总数里', 'Who is excluded stays in the base'],
  'rules.recusal.removeFromBase': ['回避的人不算在总数里', 'Who is excluded leaves the base'],
  'rules.secret': ['应当无记名投票', 'By secret ballot'],
  'rules.others': ['其他版本', 'Other versions'],
  'rules.version': ['{day}起：{sum}', 'From {day}: {sum}'],
  'rules.none': ['这一天没有已知的规则。', 'No rule is known for that day.'],
} as const satisfies Catalogue;
