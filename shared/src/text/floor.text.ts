import type { Catalogue } from './text.ts';

/** Words of the ballot for phones that run no script (/f/…). */
export const floorTexts = {
  title: ['{meeting}｜投票', '{meeting} – vote'],
  'door.title': ['进入会议', 'Join a meeting'],
  'door.label': ['大屏幕上的六位数字', 'The six digits on the hall’s screen'],
  'door.six': ['请输入六位数字。', 'Please enter six digits.'],
  'door.go': ['进入', 'Join'],

  'now.item': ['正在议：{item}', 'Now: {item}'],
  'now.wait': ['还没有开始表决，请看大屏幕。', 'No vote is open yet. Please look at the hall’s screen.'],
  'now.over': ['会议已经结束，谢谢您。', 'The meeting is over. Thank you.'],
  'now.again': ['看看有没有新的表决', 'Look for a new vote'],
  'now.back': ['返回', 'Back'],
  'now.every': ['这一页每{n}秒自己更新一次。', 'This page renews itself every {n} seconds.'],

  'seat.of': ['{name}的选票', 'Ballot of {name}'],
  'seat.waiting': [
    '{name}：等工作人员确认。请到签到处核对一下。',
    '{name}: waiting for the staff. Please go to the desk.',
  ],
  'seat.refused': [
    '{name}：工作人员没有确认，请到签到处问一下。',
    '{name}: not let in. Please ask at the desk.',
  ],
  'seat.left': [
    '{name}：已登记离会。如果回来了，请告诉工作人员。',
    '{name}: noted as gone. If you are back, please tell the staff.',
  ],
  'seat.present': ['{name} ✔ 已签到', '{name} ✔ checked in'],
  'seat.guest': ['{name}：列席人员不投票。', '{name}: guests do not vote.'],

  'nobody.title': ['这部手机还没有签到', 'Nobody is checked in on this phone'],
  'nobody.help': [
    '有签到条的，照着条填姓名和8位密码，马上就能签到。没有签到条，请找工作人员。',
    'If you have a slip, type the name and the 8-digit PIN on it to check in at once. Otherwise please ask the staff.',
  ],
  'pin.add': ['再加一个人', 'Add another person'],
  'pin.name': ['姓名', 'Name'],
  'pin.label': ['签到条上的8位密码', 'The 8-digit PIN on the slip'],
  'pin.help': ['中间空不空格都行，只能用一次。', 'With or without the blank; it works once.'],
  'pin.send': ['签到', 'Check in'],
  'pin.rejected': ['没有签上：{cause}', 'Not checked in: {cause}'],

  'vote.poll': ['摸底，不作数：只看大家的意见。', 'A straw poll: it shows opinions and decides nothing.'],
  'vote.question': ['表决的问题', 'The question'],
  'vote.legend': ['{name}，您的选择是？', '{name}, what do you choose?'],
  'vote.option-full': ['{choice}：{motion}', '{choice}: {motion}'],
  'vote.most': ['最多选{most}项。', 'Choose up to {most}.'],
  'vote.none': ['一项都不选（弃权）', 'None of them (abstain)'],
  'vote.next': ['投票', 'Vote'],
  'vote.chosen': ['{name}选择：{choice}', '{name} chooses: {choice}'],
  'vote.not-yet': ['还没有提交。', 'Not sent yet.'],
  'vote.confirm': ['确定投票', 'Confirm the vote'],
  'vote.edit': ['返回修改', 'Go back and change'],
  'vote.secret-final': [
    '无记名投票，确定以后不能再改。',
    'A secret ballot: once confirmed it cannot be changed.',
  ],
  'vote.named-change': ['记名表决，结束以前可以改。', 'A named vote: you can change it until the close.'],
  'vote.recorded': ['✔ 已记录：{choice}', '✔ Recorded: {choice}'],
  'vote.recorded-secret': ['✔ 已记录', '✔ Recorded'],
  'vote.secret-hidden': ['无记名投票，不显示选择。', 'A secret ballot: the choice is not shown.'],
  'vote.receipt': ['{name}，回执号{number}，{time}', '{name}, receipt {number}, {time}'],
  'vote.change': ['我要改', 'Change my vote'],
  'vote.rejected': ['没有记录：{cause}', 'Not recorded: {cause}'],
  'vote.not-here': ['{name}：{cause}', '{name}: {cause}'],
  'vote.closed': ['表决已结束，请看结果。', 'The vote is over; please see the result.'],
  'vote.hidden': ['票数还没有公布。', 'The count is not public yet.'],
  'vote.void': ['本次表决作废：{reason}', 'This vote is void: {reason}'],
} as const satisfies Catalogue;
