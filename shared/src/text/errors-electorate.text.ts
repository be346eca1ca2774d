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
} as const satisfies Catalogue;
