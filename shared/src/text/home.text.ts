import type { Catalogue } from './text.ts';

export const homeTexts = {
  title: ['议事厅', 'Yishiting'],
  'what-1': [
    '村里、社区里的事，大家一起商量。',
    'Matters of the village and the community, settled together.',
  ],
  'what-2': [
    '反映的问题开会议，会上按法律表决。',
    'A problem becomes a meeting; the meeting votes as the law says.',
  ],
  'what-3': ['结果怎么算出来的，当场给大家看。', 'How the result was reached is shown to everybody.'],
  'join.title': ['参加会议', 'Join a meeting'],
  'join.label': ['大屏幕上的六位数字', 'The six digits on the hall’s screen'],
  'join.go': ['进入会议', 'Join'],
  'join.six': ['请输入六位数字', 'Please enter six digits'],
  'petition.title': ['反映问题', 'Report a problem'],
  'petition.help': ['选择您的村（社区）', 'Choose your village or community'],
  'open.title': ['公开栏', 'Public notices'],
  'open.help': ['决议、公示、办理进度', 'Resolutions, notices and what was done'],
  'villages.loading': ['正在读取村（社区）名单…', 'Loading the villages…'],
  'villages.none': ['还没有登记村（社区）', 'No village has been set up yet'],
  'villages.failed': ['没有读到村（社区）名单', 'The list of villages could not be loaded'],
  'villages.again': ['再试一次', 'Try again'],
  'petition.of': ['向{village}反映问题', 'Report a problem in {village}'],
  'open.of': ['{village}公开栏', 'Public notices of {village}'],
  'track.title': ['查办理进度', 'Follow a case'],
  'track.help': ['用回执上的查询码', 'With the code on your receipt'],
  'staff.title': ['工作人员登录', 'Staff sign-in'],
  language: ['English', '中文'],
} as const satisfies Catalogue;
