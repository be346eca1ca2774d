import type { Catalogue } from './text.ts';

/** Words for the public picture of a meeting, the same on projector, phone, desk and chair. */
export const boardTexts = {
  'step.checkin': ['签到', 'Check-in'],
  'step.item': ['议题', 'Item'],
  'step.discussion': ['讨论', 'Discussion'],
  'step.ballot': ['表决', 'Vote'],
  'step.result': ['结果', 'Result'],
  'step.resolution': ['决议', 'Resolution'],
  'step.agreement': ['调解协议', 'Agreement'],
  'step.closed': ['会议结束', 'Meeting over'],

  'choice.yes': ['同意', 'For'],
  'choice.no': ['反对', 'Against'],
  'choice.abstain': ['弃权', 'Abstain'],
  'choice.none': ['没投', 'Not voted'],

  'side.for': ['赞成方', 'For'],
  'side.against': ['反对方', 'Against'],
  'side.none': ['提意见', 'Comment'],

  'secrecy.named': ['记名表决', 'Named vote'],
  'secrecy.names': ['记名表决，公布各人的选择', 'Named vote, choices are shown'],
  'secrecy.secret': ['无记名投票', 'Secret ballot'],

  eligible: ['应到', 'Eligible'],
  present: ['实到', 'Present'],
  needed: ['开会需要', 'Needed'],
  'quorum.met': ['到会人数够了', 'Enough people for a meeting'],
  'quorum.short': ['还差{count}，到会不够', '{count} more needed for a meeting'],
  'quorum.none': ['没有最低人数要求', 'No least number required'],
  'quorum.meter': [
    '应到{eligible}，计入到会{counted}，需要{needed}',
    '{eligible} eligible, {counted} counted as present, {needed} needed',
  ],
  'quorum.consulting': [
    '到会不够，这次会转为协商，不作决定',
    'Too few came: this meeting only consults and decides nothing',
  ],
  'quorum.remote-apart': ['另有线上{n}，不计入', '{n} more online, not counted'],

  'count.person': ['{n}人', '{n}'],
  'count.household': ['{n}户', '{n} {n|household|households}'],
  'count.party': ['{n}方', '{n} {n|party|parties}'],

  'item.current': ['正在议', 'Now'],
  'item.next': ['下一项：{item}', 'Next: {item}'],
  'item.number': ['第{n}项', 'Item {n}'],

  'ballot.number': ['第{n}次表决', 'Vote {n}'],
  'ballot.amends': ['修改第{n}次表决的动议', 'Amends the motion of vote {n}'],
  'ballot.again': ['第{n}次作废，重新表决', 'Vote {n} was void and is held again'],
  'ballot.ways': ['各种方式：{ways}', 'By way of voting: {ways}'],
  'ballot.way': ['{channel}{n}票', '{channel} {n}'],
  'ballot.way-split': [
    '{channel}{n}票（同意{yes}，反对{no}，弃权{abstain}）',
    '{channel} {n} ({yes} for, {no} against, {abstain} abstaining)',
  ],
  'ballot.voted': ['已投', 'Voted'],
  'ballot.late': [
    '有{n}票在结束后送到，没有计入',
    '{n} {n|vote|votes} came after the close and {n|is|are} not counted',
  ],
  'ballot.conflicts-open': [
    '有{n}处两种方式都投了，{open}处还没有处理',
    '{n} voted by two ways; {open} not settled yet',
  ],
  'ballot.conflicts-settled': [
    '有{n}处两种方式都投了，都已处理，各算一票',
    '{n} voted by two ways; all settled, one vote each',
  ],
  'ballot.hidden': ['为了大家自由投票，结束后才公布票数', 'Counts come after the close'],
  'ballot.on-publish': ['票数随决议公示时公布', 'The count is shown when the resolution is published'],
  'ballot.poll': ['摸底，不作数', 'Straw poll, not binding'],
  'ballot.void': ['本次表决作废', 'This vote is void'],
  'ballot.void-reason': ['原因：{reason}', 'Reason: {reason}'],
  'ballot.void-line': ['第{n}次表决已作废，原因：{reason}', 'Vote {n} was declared void: {reason}'],
  'ballot.void-next': ['不计入结果，改正后重新表决', 'It does not count and will be held again'],

  'verdict.adopted': ['通过', 'Carried'],
  'verdict.rejected': ['未通过', 'Not carried'],
  'verdict.no-quorum': ['到会不够，未作决定', 'No quorum, nothing decided'],
  'verdict.agreed': ['意见一致', 'All agree'],
  'verdict.not-agreed': ['意见未一致', 'Not all agree'],
  'verdict.poll': ['摸底结果，不作数', 'Straw poll, nothing decided'],
  'verdict.article': ['依据：{article}', 'Under {article}'],

  'resolution.number': ['决议 {number}', 'Resolution {number}'],
  'resolution.signed': ['签署：{names}', 'Signed: {names}'],
  'resolution.published': ['公示：{from} 至 {to}', 'Published {from} to {to}'],
  'resolution.place': ['公示地点：{place}', 'Posted at {place}'],
  'between-names': ['、', ', '],
} as const satisfies Catalogue;
