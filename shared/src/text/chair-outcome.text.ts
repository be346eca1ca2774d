import type { Catalogue } from './text.ts';

/** The chair's screen: resolutions, tasks, publication, closing. */
export const chairOutcomeTexts = {
  'outcome.none': [
    '还没有通过的动议，没有决议可写。',
    'No motion was carried yet; there is nothing to resolve.',
  ],
  'outcome.free': ['不经表决，写一份协商意见', 'Write down a consultation outcome without a vote'],
  'outcome.reply': [
    '决议已公示，可以答复信访人了：',
    'The resolution is published; the petitioner can have the reply:',
  ],
  'outcome.reply.later': [
    '决议公示后，到这里答复信访人：',
    'After publication, reply to the petitioner here:',
  ],
  'outcome.case': ['信访事项 {number}', 'Case {number}'],

  'draft.title': ['写决议', 'Write the resolution'],
  'draft.title.free': ['写协商意见', 'Write the consultation outcome'],
  'draft.text': ['决议内容', 'Text'],
  'draft.start': [
    '{motion}\n（经表决通过：同意{yes}，反对{no}，弃权{abstain}。）',
    '{motion}\n(Carried by a vote: {yes} for, {no} against, {abstain} abstained.)',
  ],
  'draft.start.list': [
    '{motion}\n（经表决，定下：{options}。）',
    '{motion}\n(Carried by a vote: {options}.)',
  ],
  'draft.save': ['存为草稿', 'Save as a draft'],
  'draft.unsaved': [
    '改动还没有保存，点一下别处就保存。',
    'Changes are not saved yet; they are when you leave the field.',
  ],
  'draft.saved': ['草稿已保存。', 'The draft is saved.'],

  'sign.label': ['签署决议', 'Sign the resolution'],
  'sign.consequence': [
    '签署后编上文号，内容不能再改。',
    'Signing gives it its number; the text cannot change any more.',
  ],
  'sign.confirm': ['签署', 'Sign'],
  'sign.by': ['签署：{names}', 'Signed by {names}'],
  'sign.chair-only': ['等主持人签署。', 'Waiting for the chair to sign.'],

  'tasks.title': ['要办的事（{n}）', 'Tasks ({n})'],
  'tasks.empty': ['还没有写谁来办、什么时候办完。', 'Nobody has been given a task yet.'],
  'tasks.text': ['办什么', 'What is to be done'],
  'tasks.who': ['谁来办', 'By whom'],
  'tasks.until': ['什么时候办完', 'Until'],
  'tasks.add': ['加上', 'Add'],
  'tasks.owner': ['{name}负责', '{name}'],
  'tasks.due': ['{day}前办完', 'due {day}'],
  'tasks.overdue': ['已超期（应在{day}办完）', 'overdue since {day}'],
  'tasks.done': ['{day}办完', 'done on {day}'],
  'tasks.finish': ['办完了', 'Done'],
  'tasks.evidence': ['办得怎样、凭据在哪里', 'What was done, and where it can be seen'],
  'tasks.finish.confirm': ['记为办完', 'Note as done'],

  'publish.title': ['公示', 'Publication'],
  'publish.days': ['公示多少天', 'Days'],
  'publish.place': ['张贴在哪里', 'Where it is posted'],
  'publish.place.usual': ['{village}村务公开栏', 'Notice board of {village}'],
  'publish.short': ['公示期不得少于{n}天，不超过365天。', 'At least {n} days and at most 365.'],
  'publish.label': ['公示决议', 'Publish the resolution'],
  'publish.consequence': [
    '从今天起公示{days}天，任何人都能在网上看到。信访人的姓名、电话、住址会自动遮盖。公示后不能撤回。',
    'Public from today for {days} days, for anybody on the web. Names, telephone numbers and addresses of petitioners are masked. It cannot be taken back.',
  ],
  'publish.confirm': ['开始公示', 'Publish'],
  'publish.officer-only': [
    '等工作人员或村书记公示。',
    'Waiting for the meeting staff or the village secretary to publish it.',
  ],
  published: [
    '{from}至{to}公示{days}天，张贴在{place}。',
    'Public from {from} to {to} ({days} days), posted at {place}.',
  ],
  'published.open': ['看公示页面', 'Open the public page'],

  'closing.title': ['会议结束了', 'The meeting is over'],
  'closing.title.before': ['闭会前看一看', 'Before closing'],
  'closing.no-vote': ['没有表决', 'Not voted on'],
  'closing.minutes': ['会议记录', 'Minutes'],
} as const satisfies Catalogue;
