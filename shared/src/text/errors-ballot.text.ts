import type { Catalogue } from './text.ts';

/** Why a vote, a count or a step of a ballot was refused. */
export const ballotErrorTexts = {
  'ballot.not-found': ['没有这次表决。', 'There is no such ballot.'],
  'ballot.no-quorum': [
    '到会人数不够：需{needed}，现有{counted}，不能表决。',
    'No quorum: {needed} needed, {counted} here. The ballot cannot open.',
  ],
  'ballot.only-consulting': [
    '到会不够，这次会已转为协商，不能再作决定；可以摸底。',
    'Too few came, so this meeting only consults: nothing can be decided. A straw poll is possible.',
  ],
  'ballot.not-for-mediation': [
    '调解和两户之间的私人纠纷不投票。',
    'Mediation and private disputes are not put to the vote.',
  ],
  'ballot.election-not-by-phone': [
    '村（居）民委员会选举、罢免须设秘密写票处，不用手机投票。',
    'Elections and recalls need a secret booth and are not held by phone.',
  ],
  'ballot.item-not-listed': [
    '只能表决锁定议程里的事项。',
    'Only items of the locked agenda can be voted on.',
  ],
  'ballot.another-open': ['另一次表决还没有结束。', 'Another ballot is still open.'],
  'ballot.rule-secret': [
    '这场会议的规则要求无记名投票。',
    'The rule of this meeting asks for a secret ballot.',
  ],
  'ballot.area-needs-names': [
    '按面积计票，每一票都要对上业主，只能记名。没有手机的人，由工作人员逐一代为录入。',
    'Floor area is counted owner by owner, so this vote is by name. Enter people without a phone one by one.',
  ],
  'ballot.same-motion': ['同一动议修改后才能再次表决。', 'The same motion is voted again only when amended.'],
  'ballot.link-unknown': [
    '只能修改本议题已经表决过的动议，或者重新表决已经作废的动议。',
    'Only a motion of this item that was decided can be amended, and only a void one run again.',
  ],
  'ballot.options-alike': [
    '名单里有两项名称相同，请改成不一样的。',
    'Two options of the list have the same name: give each its own.',
  ],
  'ballot.choice-empty': [
    '还没有选。如果一项都不选，请选“弃权”。',
    'Nothing is chosen. To choose none of them, abstain.',
  ],
  'ballot.choice-unknown': ['这次表决没有这个选项。', 'This ballot has no such option.'],
  'ballot.choice-too-many': [
    '选得太多，超过了可以选的项数，没有记录。请少选几项再投。',
    'More options are ticked than may be; not recorded. Tick fewer and vote again.',
  ],
  'ballot.ticks-impossible': [
    '数字对不上：各项票数的总和不能少于选了的票数，也不能超过“票数×最多可选项数”；每一项不能多于选了的票数。',
    'These numbers do not fit: the ticks together are at least the votes that ticked something and at most that times what may be ticked, and no option has more than those votes.',
  ],
  'ballot.not-open': ['表决还没有开始。', 'The ballot is not open.'],
  'ballot.not-draft': ['这次表决已经开始过。', 'This ballot was opened before.'],
  'ballot.closed': ['表决已结束。', 'The ballot has closed.'],
  'ballot.not-entitled': ['您不在本次表决的名单里。', 'You are not on the list of this ballot.'],
  'ballot.recused': ['您已回避这一事项。', 'You have recused yourself from this matter.'],
  'ballot.votes-by-hand': [
    '您这次由计票员计票（举手或纸票），不用手机投。',
    'The tellers count your vote by hand or paper this time.',
  ],
  'ballot.already-voted': ['已经投过票。', 'A vote was cast already.'],
  'ballot.stale-revision': [
    '您后来改过选择，以后一次为准。',
    'You changed your mind later; the later choice counts.',
  ],
  'ballot.operation-reused': [
    '重复的操作编号，没有记录。',
    'This operation number was used for something else; not recorded.',
  ],
  'ballot.witness-other': [
    '见证人要另有其人，不能是录入的人，也不能是投票人本人。',
    'The witness has to be somebody else: neither who enters the vote nor whose vote it is.',
  ],
  'ballot.teller-same': ['第二次录入须由另一位计票员完成。', 'Another teller has to enter the second count.'],
  'ballot.count-exceeds': [
    '票数{entered}超过这种方式的人数{entitled}。',
    '{entered} votes entered, but only {entitled} vote this way.',
  ],
  'ballot.count-missing': [
    '举手或纸票还没有由两位计票员录入一致。',
    'Two tellers have not yet agreed on hands or paper.',
  ],
  'ballot.conflict-open': [
    '有人用两种方式投了票，还没有处理。请先写明怎样处理，再结束表决。',
    'Somebody voted by two ways, and it is not settled. Settle it with a reason, then close.',
  ],
  'ballot.conflict-unknown': ['这一处重复投票已经处理过。', 'This double vote was settled already.'],
  'ballot.nothing-twice': [
    '这一户（人）还没有投票记录，不算重复。',
    'No vote of this unit is on record, so nothing is double.',
  ],
  'ballot.count-settled': ['这一项计票已经确认。', 'This count is settled already.'],
  'ballot.count-round-over': ['这一轮两人都录过了，请看结果。', 'Both tellers have entered this round.'],
  'ballot.box-unreadable': [
    '这次无记名投票的票箱打不开：服务器的密钥换过，或者数据被人动过。请宣布作废，重新投票。',
    'The box of this secret ballot cannot be opened: the server’s key is another one, or somebody touched the data. Declare it void and vote again.',
  ],
} as const satisfies Catalogue;
