import type { Catalogue } from './text.ts';

/** Why a step of a meeting or of its check-in was refused. */
export const meetingErrorTexts = {
  'meeting.not-found': [
    '没有找到这场会议，请核对六位数字。',
    'There is no such meeting. Please check the six digits.',
  ],
  'meeting.rule-unknown': [
    '没有这条议事规则，或当天尚未生效。',
    'There is no such rule, or it is not in force that day.',
  ],
  'meeting.notice-too-short': [
    '通知时间不足：需提前{required}天，现为{days}天。法律允许特殊情况的，请写明理由；不允许的，请改期。',
    'Notice is too short: {required} days are needed, there are {days}. Give the reason where the law knows special cases; otherwise choose a later day.',
  ],
  'meeting.notice-given': ['已经发了通知，不能再改时间。', 'Notice has been given, so the time stands.'],
  'meeting.notice-missing': ['会议还没有发出通知。', 'No notice has been given yet.'],
  'meeting.agenda-empty': ['议程是空的。', 'The agenda is empty.'],
  'meeting.agenda-not-locked': ['请先锁定议程。', 'Lock the agenda first.'],
  'meeting.agenda-locked': ['议程已锁定，不能再改。', 'The agenda is locked and cannot be changed.'],
  'meeting.roster-empty': ['还没有导入名册。', 'The roster is empty.'],
  'meeting.roster-frozen': [
    '第一次表决已开始，名册已冻结。',
    'The roster was frozen when the first ballot opened.',
  ],
  'meeting.roster-attended': [
    '新名册里少了{count}个已经签到的人（户），没有导入。',
    'The new roster leaves out {count} {count|entry|entries} checked in already; it was not taken.',
  ],
  'meeting.step-changed': [
    '会议已经进到另一步，请看最新画面。',
    'The meeting has moved on. Please look at the current step.',
  ],
  'meeting.step-not-allowed': ['现在还不能进到这一步。', 'The meeting cannot go to this step now.'],
  'meeting.ballot-still-open': ['表决还没有结束。', 'The ballot is still open.'],
  'meeting.ballot-missing': ['还没有可以表决的事项。', 'There is no motion to vote on yet.'],
  'meeting.quorum-met': [
    '到会人数够了，会议照常进行。',
    'Enough people are here; the meeting goes on as planned.',
  ],
  'meeting.closed': ['会议已经结束。', 'The meeting is over.'],
  'meeting.item-unknown': ['议程里没有这一项。', 'This is not on the agenda.'],
  'meeting.no-turn-left': [
    '这一议题您已发言两次，请先听听别人的意见。',
    'You have spoken twice on this item; please let others speak.',
  ],
  'meeting.already-queued': ['您已经在排队发言。', 'You are in the queue already.'],
  'attendance.not-found': ['签到表里没有这个人。', 'This person is not on the attendance list.'],
  'attendance.unit-present': [
    '这一户（人）已经签到。请找工作人员。',
    'This person or household is checked in already. Please ask the staff.',
  ],
  'attendance.unit-waiting': [
    '这一户（人）已在等候确认。请找工作人员。',
    'This person or household is waiting already. Please ask the staff.',
  ],
  'attendance.not-admitted': [
    '还没有签到，请等工作人员确认。',
    'You are not checked in yet; the staff will let you in.',
  ],
  'attendance.slip-unknown': ['签到条无效，请找工作人员。', 'This slip is not valid. Please ask the staff.'],
  'attendance.slip-used': [
    '这张签到条已经用过，请找工作人员。',
    'This slip was used already. Please ask the staff.',
  ],
  'attendance.pin-digits': ['密码是8位数字，在签到条上。', 'The PIN has 8 digits; it is on the slip.'],
  'attendance.pin-wrong': [
    '姓名和密码对不上，请看着签到条再输一次。错5次就不能再输了。',
    'Name and PIN do not belong together. Look at the slip and type again; after 5 wrong tries it is locked.',
  ],
  'attendance.pin-locked': ['密码输错了5次，请找工作人员。', 'Wrong 5 times. Please ask the staff.'],
  'attendance.proxy-not-allowed': [
    '本次会议的规则不允许委托。',
    'The rule of this meeting allows no proxies.',
  ],
  'attendance.too-many-seats': [
    '一部手机最多登记{most}个人，请找工作人员。',
    'One phone can hold {most} seats at most. Please ask the staff.',
  ],
  'attendance.moved-on': [
    '这个人的签到状态已经变了，请看最新名单。',
    'This person’s attendance has changed. Please look at the current list.',
  ],
} as const satisfies Catalogue;
