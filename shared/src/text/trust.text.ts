import type { Catalogue } from './text.ts';

/** The trust page: what the system protects against, and frankly what not. */
export const trustTexts = {
  title: ['这里的票数可信吗？', 'Can these counts be trusted?'],
  lead: [
    '没有哪套系统能让人闭着眼睛相信。这里把能做到的和做不到的都写清楚。',
    'No system deserves blind trust. Here is what this one can do, and what it cannot.',
  ],

  'kept.title': ['能做到的', 'What it does'],
  'kept.once': [
    '一人（一户）一票。手机显示“已记录”，票就已经存进数据库；同一票送几次也只算一次。',
    'One person or household, one vote. When the phone says “recorded”, the vote is in the database; sent again, it still counts once.',
  ],
  'kept.close': [
    '结束以后到的票不计入，晚到多少票会写出来。',
    'A vote that comes after the close is not counted, and how many came late is stated.',
  ],
  'kept.tellers': [
    '举手和纸票由两名计票员分别清点、分别录入，数字不一致就重数。',
    'Hands and paper are counted and entered by two tellers apart; when they differ, they count again.',
  ],
  'kept.arithmetic': [
    '结果写明应到、到会、同意、反对、弃权和法律依据，谁都可以拿笔算一遍。',
    'A result states who was entitled, who was there, the votes and the article of law: anybody can check it with a pencil.',
  ],
  'kept.grow': [
    '投票记录只增加，不修改；作废的表决写明原因，留在记录里。',
    'Records of votes only grow; a void ballot stays on record with its reason.',
  ],

  'named.title': ['记名表决', 'Named ballots'],
  'named.who': [
    '谁投了什么有记录，本人在手机上看得到自己的一票，会议工作人员也看得到。大屏幕上会列出还没有投的人；各人选了什么，只有表决前定好公布名单的才列出。公开栏只登总数，不登个人。',
    'Who voted how is on record. You see your own vote on your phone, and so does the staff of the meeting. The hall’s screen names who has not voted yet, and says who chose what only where that was settled before the vote. Public pages show totals only, never names.',
  ],
  'named.operator': [
    '掌握服务器和数据库的人，有能力添票、改票。所以请核对：手机上显示的是不是您的选择，现场的人数和屏幕上的数字对不对得上。',
    'Whoever holds server and database is able to add or change votes. So check: is it your choice that your phone shows, and does the number of people in the hall fit the screen?',
  ],

  'secret.title': ['无记名投票', 'Secret ballots'],
  'secret.how': [
    '“谁投过票”和“投了什么”分开存放，两边没有共同的编号、时间和顺序。结束以前，手机投的票数和计票员录入的纸票数都封在加密的票箱里，数据库自己也打不开；结束时只写下一个总数，不分投票方式。投了以后不能改。',
    'That you have voted and what you chose are stored apart, without a common number, time or order. Until the close the counts lie in a sealed box that the database itself cannot open, those of papers that tellers enter too. The close writes one total and no count by way of voting. A vote cannot be changed.',
  ],
  'secret.operator': [
    '但是：掌管服务器的人，只要有心，仍然可能查出谁投了什么，比如拿着密钥，在前后两票之间各留一份数据库。纸票由两名计票员清点，他们看得到票：只有一个人用纸票，或者只有一个人不用，计票员就知道他投了什么；遇到这种情况，表决开始前系统会提醒主持人。这种方式防的是旁人，不防管机器的人。',
    'But whoever runs the server can, if they set out to, still link voters and choices, for instance with its key and copies of the database from before and after a vote. Two tellers count the papers and see them: who alone votes on paper, or alone does not, is known to them; the chair is warned of it before the ballot opens. This keeps votes from bystanders, not from those who run the machine.',
  ],
  'secret.all-same': [
    '投票的人很少时，知道其中几个人怎么投，就能算出其余的；大家投得一模一样时，公布总数就等于公布了每个人的选择。公布的只有总数，不按人群分开。',
    'Where few vote, who knows what some of them chose can work out the rest; and if everybody votes the same, the total tells what everybody chose. Only the total is published, never split by groups of people.',
  ],

  'limits.title': ['做不到的', 'What it cannot do'],
  'limits.program': [
    '手机上运行的程序是服务器发来的。服务器被人动了手脚，手机上看到的也可能不真。',
    'The program on your phone comes from the server. If somebody tampers with the server, what the phone shows may be untrue.',
  ],
  'limits.network': [
    '请看网址：以 https 开头，路上的人读不到手机送出的内容，但懂行的人从长短上还可能猜出几分；不是 https，连着同一个无线网的人就有可能看到您投了什么。',
    'Look at the address. With https nobody on the way can read what your phone sends, though its length may give an expert a hint; without it, somebody on the same wireless network may see how you vote.',
  ],
  'limits.coercion': [
    '如果有人站在身边逼您投、看您投，或者花钱买票，系统挡不住。请告诉村务监督委员会或者乡镇。',
    'If somebody stands beside you, forces you or buys your vote, the system cannot prevent it. Tell the supervisory committee or the township.',
  ],
  'limits.names': [
    '名册由工作人员导入，签到由工作人员确认。名册错了，票数也会错。名册在第一次表决时冻结，以后补录须两名工作人员办理，大屏幕上会显示。',
    'The roster is put in by the staff, who also let people in. A wrong roster makes a wrong count. It is frozen when the first ballot opens; later additions take two officers and show on the hall’s screen.',
  ],
  'limits.witness': [
    '目前还没有独立的见证人，也没有任何人都能下载核对的投票日志。',
    'There are no independent witnesses yet, and no log of votes that anybody could download and check.',
  ],
  'limits.elections': [
    '村（居）民委员会的选举和罢免不在手机上进行，要用纸票和秘密写票处。',
    'Committees are not elected or recalled by phone; that needs paper and a booth.',
  ],

  'you.title': ['您可以做的', 'What you can do'],
  'you.check': [
    '记住自己的选择和回执号；数一数现场的人；拿公开栏的票数自己算一遍。',
    'Remember your choice and receipt number, count the hall, and do the sum of the public notice yourself.',
  ],
  'you.object': [
    '发现不对，当场提出来；会后在公示期内提出异议。',
    'If something is wrong, say so in the meeting, or object while the publication lasts.',
  ],
} as const satisfies Catalogue;
