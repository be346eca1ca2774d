import type { Catalogue } from './text.ts';

/** What agenda and minutes said at each act, who changed what in between, and bringing one back. */
export const historyTexts = {
  title: ['历史', 'History'],
  document: ['看哪一份', 'Which document'],
  'document.agenda': ['议程', 'Agenda'],
  'document.minutes': ['会议记录', 'Minutes'],
  opening: ['正在打开…', 'Opening…'],
  again: ['再试一次', 'Try again'],
  unreachable: ['连不上服务器。', 'The server cannot be reached.'],

  'keep.title': ['给现在的内容留一个版本', 'Keep what it says now'],
  'keep.hint': ['例如：镇里看过的稿子', 'For example: as the township read it'],
  'keep.do': ['留存', 'Keep'],
  'keep.done': ['已留存“{name}”。', 'Kept as “{name}”.'],
  'read-only': [
    '您可以看每个版本，不能留存或恢复：要有写的权限，而且没有锁定或签署。',
    'You may look at every version. Keeping one or bringing one back takes the right to write, before the lock or the signing.',
  ],

  'list.title': ['留存的版本', 'Versions kept'],
  'list.empty': [
    '还没有版本。发出通知、锁定议程、表决开始和结束、征求意见、签署时会自动留存；也可以随时自己留存。',
    'There are no versions yet. They are kept when notice is given, the agenda locked, a vote opened or closed, the minutes given round or signed, and whenever you ask for one.',
  ],
  'list.same': ['和前一个版本相同', 'same as the one before'],
  'list.by': ['{name}，{at}', '{name}, {at}'],
  'act.notice': ['发出会议通知', 'Notice given'],
  'act.lock': ['锁定议程', 'Agenda locked'],
  'act.open': ['第{n}次表决开始', 'Vote {n} opened'],
  'act.close': ['第{n}次表决结束', 'Vote {n} closed'],
  'act.circulate': ['征求意见稿第{n}稿', 'Copy {n} for comment'],
  'act.sign': ['签署', 'Signed'],
  'act.restore': ['恢复《{name}》之前', 'Before bringing back ‘{name}’'],
  'act.restore.unknown': ['恢复旧版本之前', 'Before bringing back an old version'],
  now: ['现在的内容', 'What it says now'],

  choose: ['请选一个版本。', 'Choose a version.'],
  compare: ['对照', 'Compare with'],
  'compare.none': ['不对照，只看这个版本', 'Nothing: show this version'],
  'compare.title': ['从“{from}”到“{to}”的改动', 'What changed from “{from}” to “{to}”'],
  'compare.same': ['这两个版本的内容一样。', 'These two versions say the same.'],
  'view.title': ['“{name}”时的内容', 'What it said at “{name}”'],
  'view.empty': ['这时还什么都没有写。', 'Nothing was written yet.'],
  'sum.person': [
    '{name}：加了{added}字，删了{removed}字',
    '{name}: {added} {added|character|characters} added, {removed} removed',
  ],
  'sum.unknown': [
    '查不到是谁删的：{removed}字',
    'Removed, no longer known by whom: {removed} {removed|character|characters}',
  ],
  'sum.key': [
    '加的字有底色和下划线，删的字有删除线，移动或改格式的字下面是虚线；后面是改的人。',
    'Added words are tinted and underlined, removed words struck through; dots are under words that were moved or formatted. The name after them says who did it.',
  ],

  'change.added': ['（加）', '(added)'],
  'change.removed': ['（删）', '(removed)'],
  'change.added.moved': ['（移来）', '(moved here)'],
  'change.removed.moved': ['（移走）', '(moved away)'],
  'by.moved': ['{name}移动', 'moved by {name}'],
  'change.restyled': ['（改格式）', '(formatting)'],
  'block.added': ['加进来', 'Added'],
  'block.removed': ['删掉', 'Removed'],
  'block.restyled': ['改了格式', 'Formatting changed'],
  'block.by': ['{what}：{name}', '{what}: {name}'],
  'block.now': ['这里显示的是现在的记录。', 'Shown as the record has it now.'],

  'line.added': ['新加的一项', 'New item'],
  'line.removed': ['删掉的一项', 'Item removed'],
  'line.moved': ['从第{was}项移到第{is}项', 'Moved from place {was} to place {is}'],
  'line.reordered': ['调整了先后', 'Order changed'],
  'line.minutes': ['预计时间从{was}改为{is}', 'Time planned: from {was} to {is}'],
  'line.minutes.none': ['未填', 'none'],
  'line.minutes.some': ['{n}分钟', '{n} min'],
  'line.case.on': ['标为来信来访的这件事', 'Marked as the matter of the case'],
  'line.case.off': ['不再标为来信来访的这件事', 'No longer marked as the matter of the case'],

  back: ['恢复这个版本', 'Bring this version back'],
  'back.agenda': [
    '议程会改回“{name}”时的内容，算作您的一次修改。现在的内容先留存为一个版本，随时可以再恢复。',
    'The agenda will say again what it said at “{name}”, as an edit of yours. What it says now is kept as a version first and can be brought back too.',
  ],
  'back.minutes': [
    '会议记录会改回“{name}”时的内容，算作您的一次修改。现在的内容先留存为一个版本，随时可以再恢复。',
    'The minutes will say again what they said at “{name}”, as an edit of yours. What they say now is kept as a version first and can be brought back too.',
  ],
  'back.others': [
    '正在写的人会马上看到改动；断网的人还没有同步的字，如果写在这次删掉的段落里，就看不到了。',
    'Whoever is writing sees the change at once. Words of somebody who is offline are not shown if they stand in a paragraph that goes.',
  ],
  'back.do': ['恢复', 'Bring back'],
  'back.done': [
    '已恢复。之前的内容留存为“{name}”。',
    'Brought back. What it said before is kept as “{name}”.',
  ],
  'back.same': ['现在的内容和这个版本一样，没有改动。', 'It says the same now; nothing was changed.'],
} as const satisfies Catalogue;
