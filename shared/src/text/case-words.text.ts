import type { CaseStatus } from '../petitions/case-state.ts';
import type { ClockName, DeadlineState } from '../petitions/deadline.ts';
import type { CaseField } from '../petitions/requirements.ts';
import type { Catalogue } from './text.ts';

type Words<Kind extends string, Name extends string> = Record<
  `${Kind}.${Name}`,
  readonly [zh: string, en: string]
>;

/** Words of petition cases, one for each value of the contract. */
export const caseWordsTexts = {
  'status.registered': ['已登记', 'Registered'],
  'status.triaged': ['已甄别', 'Triaged'],
  'status.transferred': ['已转送', 'Transferred'],
  'status.assigned': ['已交办', 'Assigned'],
  'status.diverted': ['分流办理', 'Diverted'],
  'status.sealed': ['专人办理', 'Handled apart'],
  'status.received': ['单位已收到', 'Received by the unit'],
  'status.accepted': ['已受理', 'Accepted'],
  'status.notAccepted': ['不予受理', 'Not accepted'],
  'status.returned': ['已退回', 'Returned'],
  'status.handling': ['办理中', 'In hand'],
  'status.extended': ['已延期', 'Extended'],
  'status.replied': ['已答复', 'Replied'],
  'status.settled': ['已化解', 'Settled'],
  'status.review': ['复查中', 'Under review'],
  'status.reviewed': ['已复查', 'Reviewed'],
  'status.recheck': ['复核中', 'Under recheck'],
  'status.terminated': ['三级终结', 'Terminated'],
  'status.followUp': ['跟进帮扶', 'Follow-up'],
  'status.closed': ['已办结', 'Closed'],
  'status.withdrawn': ['已撤回', 'Withdrawn'],
  'channel.letter': ['来信', 'Letter'],
  'channel.visit': ['来访', 'Visit'],
  'channel.online': ['网信', 'Web form'],
  'channel.phone': ['来电', 'Call'],
  'category.suggestion': ['建议意见', 'Suggestion'],
  'category.accusation': ['检举控告', 'Accusation'],
  'category.claim': ['申诉求决', 'Claim'],
  'field.name': ['姓名', 'name'],
  'field.address': ['住址', 'address'],
  'field.request': ['请求', 'request'],
  'field.facts': ['事实', 'facts'],
  'field.reasons': ['理由', 'reasons'],
  'field.place': ['地点', 'place'],
  'field.accused': ['被举报人', 'who is accused'],
  'clock.dispatch': ['转送交办', 'Pass on'],
  'clock.notify': ['受理告知', 'Notice of receipt'],
  'clock.object': ['管辖异议', 'Objection to jurisdiction'],
  'clock.opinion': ['处理意见', 'Handling opinion'],
  'clock.askReview': ['申请复查', 'Ask for review'],
  'clock.decideReview': ['复查意见', 'Decide the review'],
  'clock.askRecheck': ['申请复核', 'Ask for recheck'],
  'clock.decideRecheck': ['复核意见', 'Decide the recheck'],
  'deadline.met': ['按期办了', 'Done in time'],
  'deadline.ok': ['期限内', 'In time'],
  'deadline.soon': ['快到期', 'Due soon'],
  'deadline.overdue': ['已超期', 'Overdue'],
  'opinion.support': ['支持', 'Supported'],
  'opinion.explain': ['解释说明', 'Explained'],
  'opinion.notSupport': ['不予支持', 'Not supported'],
  'rated.office': ['信访部门', 'Petition office'],
  'rated.unit': ['办理单位', 'Handling unit'],
  'score.satisfied': ['满意', 'Satisfied'],
  'score.basicallySatisfied': ['基本满意', 'Mostly satisfied'],
  'score.dissatisfied': ['不满意', 'Dissatisfied'],
} as const satisfies Catalogue &
  Words<'status', CaseStatus> &
  Words<'clock', ClockName> &
  Words<'deadline', DeadlineState> &
  Words<'field', CaseField> &
  Words<'channel', 'letter' | 'visit' | 'online' | 'phone'> &
  Words<'category', 'suggestion' | 'accusation' | 'claim'> &
  Words<'opinion', 'support' | 'explain' | 'notSupport'> &
  Words<'rated', 'office' | 'unit'> &
  Words<'score', 'satisfied' | 'basicallySatisfied' | 'dissatisfied'>;
