import type { Catalogue } from './text.ts';

/** 到会不够: what the chair does, what the record says, and the notice of the next meeting. */
export const noQuorumTexts = {
  title: ['到会不够', 'Too few came'],
  hint: [
    '人还没有到齐，可以再等。等不到，就记下到会不够：这次会转为协商，下一次会议同时起草好。',
    'You can wait. If nobody else comes, put it on record: this meeting goes on as a consultation, and the next one is drafted.',
  ],
  label: ['到会不够，转为协商', 'Too few came: consult only'],
  'consequence.record': [
    '到会的数字记入会议记录，大屏幕上也会写明。从现在起只协商，不能再作决定，以后再来人也不能改回来；摸底可以。已经作出的决定不变。',
    'The numbers go into the minutes and onto the big screen. From now on this meeting only consults and decides nothing, even if more people come; a straw poll is possible. What was decided before stands.',
  ],
  'consequence.next': [
    '同时起草下一次会议：没有作出决定的议题、名册和工作人员照搬过去，时间定在今天发通知最早可以开会的那一天。',
    'The next meeting is drafted: items without a decision, roster and staff are taken over, for the first day that a notice given today allows.',
  ],
  confirm: ['记下来，转为协商', 'Put it on record and consult'],
  done: [
    '{time}，{by}宣布到会不够，会议转为协商。',
    'At {time} {by} declared that too few had come: consultation only.',
  ],
  next: [
    '下一次会议起草在{when}，发了通知才算定下来。',
    'The next meeting is drafted for {when}; it is settled once its notice is given.',
  ],
  'next.open': ['去看下一次会议，发通知', 'Open the next meeting and give notice'],
  poll: [
    '到会不够，这次会只协商：可以摸底，不能作决定。',
    'Too few came, so this meeting only consults: a straw poll is possible, a decision is not.',
  ],

  resumes: [
    '上一次会议（{day}）到会不够，没有作出决定。',
    'Too few came to the meeting of {day}; nothing was decided.',
  ],
  'resumes.open': ['看上一次会议', 'Open that meeting'],
  'draft.title': ['通知稿（张贴、转发用）', 'Draft of the notice, to post and pass on'],
  'draft.head': ['关于再次召开“{title}”的通知', 'Notice: “{title}” is called again'],
  'draft.when': [
    '现定于{when}在{place}再次召开，请有表决权的各位准时参加。',
    'It meets again on {when}, {place}. Whoever has a vote is asked to come.',
  ],
  'draft.items': ['议题：', 'Items:'],
  'draft.item': ['{n}. {title}', '{n}. {title}'],
  'after-draft.sentence': ['', ' '],
} as const satisfies Catalogue;
