import type { Catalogue } from './text.ts';

/** Proxies on the screen of who checks in, on the phone and on paper. */
export const electorateTexts = {
  'proxy.title': ['委托投票（{n}份委托书）', 'Proxies ({n} {n|paper|papers})'],
  'proxy.hint.sameHousehold': [
    '只能委托同一户的成员，每人最多代{most}人，要有书面委托书。受托人先签到。',
    'Only somebody of the same household may hold a proxy, {most} at most, each with a written paper. The holder checks in first.',
  ],
  'proxy.hint.agent': [
    '业主可以委托代理人，每人最多代{most}位业主，要有书面委托书。名册上的受托人先签到。',
    'Owners may send an agent, who represents {most} owners at most, each with a written paper. A holder who is on the roster checks in first.',
  ],
  'proxy.holder': ['受托人（谁来投）', 'Holder (who votes)'],
  'proxy.holder.choose': ['请选择', 'Please choose'],
  'proxy.holder.held': ['{name}（已持{n}份）', '{name} ({n} held)'],
  'proxy.holder.agent': ['名册以外的代理人', 'An agent who is not on the roster'],
  'proxy.agent': ['代理人姓名', 'Name of the agent'],
  'proxy.principal': ['委托人（谁不能来）', 'Principal (who is absent)'],
  'proxy.principal.none': ['这一户没有其他未签到的成员。', 'Nobody else of this household is absent.'],
  'proxy.number': ['委托书编号', 'Number of the paper'],
  'proxy.register': ['登记委托书', 'Register the paper'],
  'proxy.done': ['已登记：{holder}代{principal}投票。', 'Registered: {holder} votes for {principal}.'],
  'proxy.list': ['已登记的委托书', 'Registered papers'],
  'proxy.line': ['{number}：{holder}代{principal}投票', '{number}: {holder} votes for {principal}'],
  'proxy.over': ['受托人已离场，不再计入', 'the holder has left; not counted'],
  'proxy.by': ['由{holder}代投（委托书{number}）', 'by {holder} (paper {number})'],
  'proxy.seat': ['受委托', 'By proxy'],
  'proxy.present': ['其中委托{n}', '{n} by proxy'],
} as const satisfies Catalogue;
