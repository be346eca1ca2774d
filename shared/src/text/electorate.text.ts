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
  'proxy.leave': [
    '{name}手里有委托书的，这些委托也一起不再计入；回来后要重新登记。',
    'Proxy papers that {name} holds no longer count either; they are registered again on the way back.',
  ],
  'proxy.seat': ['受委托', 'By proxy'],
  'proxy.present': ['其中委托{n}', '{n} by proxy'],

  'household.held': [
    '这一户由{holder}投票，您可以在手机上看会。要换人，请找工作人员，由两名工作人员确认。',
    '{holder} votes for this household; you can watch on this phone. To change that, ask the staff: two officers have to agree.',
  ],
  'household.member': ['{household} · 户内成员', '{household} · member of the household'],
  'household.holder': ['{household} · 户代表', '{household} · represents the household'],
  'household.members': ['户内成员：{names}', 'Members: {names}'],
  'household.comma': ['、', ', '],

  'change.title': ['名册补录、换户代表（{n}项待确认）', 'Late additions and transfers ({n} to confirm)'],
  'change.hint': [
    '名册冻结后，补录和换户代表都要两名工作人员办理：一人提出，另一人确认。补录会显示在大屏上。',
    'Once the roster is frozen, two officers change it together: one asks, another confirms. Additions show on the projector.',
  ],
  'change.addition': ['补录：{household} {name}', 'Late addition: {household} {name}'],
  'change.transfer': ['{household}换户代表：{from} → {name}', '{household}: {from} → {name}'],
  'change.asked': ['{by}提出，理由：{reason}', 'Asked by {by}: {reason}'],
  'change.confirmed': ['{by}已确认', 'Confirmed by {by}'],
  'change.declined': ['{by}不同意', 'Declined by {by}'],
  'change.waits': ['等另一名工作人员确认', 'Waits for another officer'],
  'change.confirm': ['确认', 'Confirm'],
  'change.confirm.addition': [
    '{name}加入名册，应到加一，大屏上会显示；从下一次表决起可以投票。',
    '{name} comes to the roster and to those eligible, and shows on the projector; they vote from the next ballot on.',
  ],
  'change.confirm.transfer': [
    '以后由{name}代表这一户投票，请接着给{name}签到。{from}退出，签到条作废；已经投的票照算。',
    '{name} votes for this household from now on; check them in next. {from} is out, with the slip; a vote that was given stays.',
  ],
  'change.decline': ['不同意', 'Decline'],
  'change.decline.consequence': [
    '名册照旧，这一项留在记录里。',
    'The roster stays as it is, and this stays on record.',
  ],
  'change.add': ['补录一人（户）', 'Add to the roster'],
  'change.name': ['姓名', 'Name'],
  'change.household': ['户（门牌）', 'Household'],
  'change.others': ['同户其他成员（每行一人）', 'Others of the household (one a line)'],
  'change.area': ['面积（平方米）', 'Area (m²)'],
  'change.pass-on': ['换户代表', 'Pass the vote of a household on'],
  'change.to': ['由谁代表', 'To whom'],
  'change.reason': ['理由', 'Reason'],
  'change.ask': ['提出，请另一人确认', 'Ask another officer to confirm'],

  'roster.late': ['名册冻结后补录{n}项', '{n} late {n|addition|additions} to the roster'],
  'roster.late.last': ['最近：{household} {name}，{time}', 'latest: {household} {name}, {time}'],
  'roster.hash': ['名册指纹 {hash}', 'Roster hash {hash}'],
} as const satisfies Catalogue;
