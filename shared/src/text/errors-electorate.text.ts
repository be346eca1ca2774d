import type { Catalogue } from './text.ts';

/** Why a proxy, a representative or a change of the roster was refused. */
export const electorateErrorTexts = {
  'proxy.holder-absent': [
    '受托人还没有到会签到（委托到会的不算）。请先给受托人签到，再登记委托书。',
    'The holder of the proxy is not here in person. Check the holder in first, then register the paper.',
  ],
  'proxy.other-household': [
    '只能委托本户的成员：名册上这两个人不是同一户。',
    'Only somebody of the same household may hold this proxy; on the roster these two are not.',
  ],
  'proxy.too-many': [
    '{holder}已持有{held}份委托书，一个人最多{most}份。',
    '{holder} holds {held} {held|proxy|proxies} already; one person holds {most} at most.',
  ],
  'proxy.paper-used': [
    '委托书编号“{number}”已经登记过，每份委托书只能用一次。',
    'Proxy paper “{number}” is registered already; each paper stands for one unit.',
  ],
  'proxy.register-again': [
    '这一票是委托的：请受托人到会后，由工作人员重新登记委托书。',
    'This unit was here by proxy. Once the holder is back, the staff register the paper again.',
  ],
  'household.held': [
    '这一户由{holder}投票。要换人，请找工作人员办理，由两名工作人员确认。',
    '{holder} votes for this household. To change that, ask the staff: two officers have to agree.',
  ],
  'household.two-members': [
    '同一户只能有一人投票，请只选一位成员。',
    'One household has one vote. Please pick only one member.',
  ],
  'household.not-represented': [
    '这一户还没有人签到，成员直接签到就可以，不用办理换人。',
    'Nobody of this household has come yet: its member can simply check in.',
  ],
  'roster.not-frozen': [
    '名册还没有冻结，请直接导入新名册，不用补录。',
    'The roster is not frozen yet. Import it again instead of adding to it.',
  ],
  'roster.on-list': ['名册上已经有这个人（户）。', 'This person or household is on the roster already.'],
  'roster.change-own': [
    '补录和换人要两名工作人员办理：请另一位来确认。',
    'Two officers have to agree. Please ask another one to confirm.',
  ],
  'roster.change-answered': ['这一项已经处理过了。', 'This has been answered already.'],
} as const satisfies Catalogue;
