import type { Catalogue } from './text.ts';

export const projectorTexts = {
  title: ['议事厅 · 大屏幕', 'Yishiting · hall screen'],
  opening: ['正在打开会议…', 'Opening the meeting…'],
  'wrong-code': ['没有这场会议', 'There is no such meeting'],
  'wrong-code-help': [
    '请核对网址里的六位数字，或在主持人页面重新打开大屏幕。',
    'Please check the six digits in the address, or open the screen again from the chair’s page.',
  ],
  'link-lost': ['连接中断，数字停在 {time}', 'Connection lost; the numbers stand at {time}'],

  'join.scan': ['微信或相机扫码进入会议', 'Scan with the camera to join'],
  'join.qr': ['进入会议的二维码', 'QR code to join the meeting'],
  'join.or-type': ['或打开 {address} 输入', 'or open {address} and enter'],
  'join.code': ['会议号', 'Code'],
  'join.help': ['没带手机？请到签到处', 'No phone? Please go to the desk'],
  'join.waiting': ['{n}人等候确认', '{n} waiting to be let in'],
  'join.here-only': [
    '手机打不开这个地址。请用局域网地址打开大屏幕。',
    'Phones cannot reach this address. Please open this screen by the network address.',
  ],

  'agenda.title': ['议程', 'Agenda'],
  'agenda.empty': ['议程还没有公布', 'The agenda is not out yet'],
  'agenda.last': ['最后一项', 'The last item'],

  'floor.speaker': ['正在发言', 'Speaking'],
  'floor.nobody': ['请举手发言', 'Please raise your hand to speak'],
  'floor.how': ['在手机上点“举手”，或直接举手', 'Tap “raise hand” on the phone, or raise your hand'],
  'floor.queue': ['等候发言', 'Next to speak'],
  'floor.queue-empty': ['没有人排队', 'Nobody is waiting'],
  'floor.more': ['还有{n}人', '{n} more'],
  'floor.time-up': ['时间到', 'Time is up'],

  'vote.wait': ['准备表决', 'A vote is coming up'],
  'vote.wait-help': [
    '请打开手机；没带手机的，清点时举手',
    'Have your phone ready, or raise your hand when asked',
  ],
  'vote.wait-owners': [
    '请打开手机；没带手机的，请工作人员代为录入',
    'Have your phone ready, or have the staff enter your vote',
  ],
  'vote.how': ['手机投票；没带手机的，清点时举手', 'Vote by phone, or by hand when asked'],
  'vote.how-owners': [
    '手机投票；没带手机的，请工作人员代为录入',
    'Vote by phone, or have the staff enter it',
  ],
  'vote.how-secret': ['手机投票或纸票', 'Vote by phone or on paper'],
  'vote.ends-in': ['离结束还有', 'Ends in'],
  'vote.ending': ['正在结束', 'Closing'],
  'vote.counting': ['正在计票', 'Counting'],
  'vote.all': ['全部投完', 'Everybody has voted'],

  'vote.left': ['还有{n}票没投', '{n} not voted yet'],
  'vote.left-names': ['：{names}', ': {names}'],
  'vote.left-others': ['，另有{n}票不列名', ', and {n} more without a name'],
  page: ['{n} / {pages}', '{n} / {pages}'],
  'roll.title': ['各人的选择', 'Who chose what'],
  'roll.others': ['另有{n}票不列名（举手、纸票等）', 'and {n} more without a name (hands, paper)'],

  'result.threshold': ['通过需要 {n}', '{n} to carry'],
  'result.none': ['还没有表决结果', 'There is no result yet'],

  'resolution.waiting': ['正在起草决议', 'The resolution is being drafted'],
  'resolution.scan': ['扫码看公示', 'Scan to read it'],
  'resolution.qr': ['公示页面的二维码', 'QR code of the public page'],
  'resolution.not-yet': ['将公示不少于15天', 'To be published for at least 15 days'],

  'closed.title': ['会议结束', 'The meeting is over'],
  'closed.thanks': ['谢谢大家', 'Thank you all'],
  'closed.summary': ['应到 {eligible}，实到 {came}', '{came} of {eligible} came'],
  'closed.publication': ['决议公示至 {to}', 'The resolution is on display until {to}'],
} as const satisfies Catalogue;
