import type { Catalogue } from './text.ts';

/** What `pnpm rehearse` prints while it plays a scenario. */
export const rehearseTexts = {
  'server.starting': ['正在启动排练用的服务器…', 'Starting a server for the rehearsal …'],
  'server.own': [
    '排练服务器：{url}（空数据库，结束后删除）',
    'Rehearsal server: {url} (empty database, removed at the end)',
  ],
  'server.running': [
    '在 {url} 上排练，新建了“{village}”，不动别的村的数据；所有日期平移到今天。',
    'Rehearsing on {url} in a village of its own, “{village}”; nothing of other villages is touched, and all days move to today.',
  ],
  'scenario.title': ['━━ {id} {zh}', '━━ {id} {en}'],
  'case.registered': ['信访事项已登记，编号 {number}', 'Case registered as {number}'],
  'case.sealed': ['检举控告已登记并密封，编号 {number}', 'Accusation registered and sealed as {number}'],
  'case.moved': ['{number} 办到：{status}', '{number} is now: {status}'],
  'case.refused': ['这一步被拒绝：{code}', 'This step was refused: {code}'],
  'case.replied': ['{number} 已答复信访人', '{number} was replied to'],
  'case.rated': [
    '信访人凭查询码看到答复并作了评价',
    'The petitioner read the reply by the code and rated it',
  ],
  'meeting.planned': [
    '会议已安排，会议号 {code}，依据 {source}',
    'Meeting planned, code {code}, by {source}',
  ],
  'meeting.warning': ['提醒：{warning}', 'Warning: {warning}'],
  'meeting.agenda': [
    '主持人和记录员一起写好议程，共 {items} 项',
    'Chair and recorder wrote the agenda together: {items} {items|item|items}',
  ],
  'meeting.noticed': [
    '已发通知，提前 {days} 天（要求 {required} 天）',
    'Notice given {days} {days|day|days} ahead ({required} required)',
  ],
  'meeting.short-notice': ['通知太晚，写明情况紧急', 'The notice is late; the urgency is put on record'],
  'meeting.no-notice': [
    '通知太晚，这种会议不许缩短，会开不起来',
    'The notice is too late and may not be shorter for this body: the meeting cannot begin',
  ],
  'attend.no-proxy': [
    '{count} 份委托不被接受：这种会议不许委托',
    '{count} {count|proxy|proxies} not accepted: this body allows none',
  ],
  'attend.proxies': [
    '{count} 份委托书登记好了，由 {holders} 人代投，每人最多 {most} 份',
    '{count} proxy {count|paper|papers} registered, held by {holders} {holders|person|people}, {most} each at most',
  ],
  'attend.proxy-too-many': [
    '{count} 份委托没有人能接：到会的人每人最多 {most} 份',
    'Nobody may carry {count} {count|proxy|proxies}: {most} for each person in the hall at most',
  ],
  'attend.guests': ['{count} 位来宾凭邀请到场', '{count} invited {count|guest|guests} came'],
  'attend.present': [
    '应到 {eligible}，到会 {present}，计入 {counted}，需要 {needed}',
    'Eligible {eligible}, present {present}, counted {counted}, needed {needed}',
  ],
  'ballot.motion': ['▶ 表决：{zh}', '▶ Ballot: {en}'],
  'ballot.refused': ['不能开始表决：{message}（{code}）', 'The ballot may not open: {message} ({code})'],
  'meeting.again': [
    '到会不够，转为协商；下一次会议起草在 {day}',
    'Too few came: consultation only; the next meeting is drafted for {day}',
  ],
  'ballot.moved': ['{count} 人改用：{channel}', '{count} now {count|votes|vote} by: {channel}'],
  'ballot.recused': ['{count} 人回避', '{count} recused'],
  'ballot.adopted': [
    '通过：同意 {yes}，反对 {no}，弃权 {abstain}；基数 {base}，需要 {needed}',
    'Carried: {yes} for, {no} against, {abstain} abstained; base {base}, needed {needed}',
  ],
  'ballot.rejected': [
    '未通过：同意 {yes}，反对 {no}，弃权 {abstain}；基数 {base}，需要 {needed}',
    'Not carried: {yes} for, {no} against, {abstain} abstained; base {base}, needed {needed}',
  ],
  'count.disagree': [
    '两名计票员数得不一样（{channel}），重新数',
    'The tellers disagree ({channel}) and count again',
  ],
  'count.settled': [
    '两名计票员一致（{channel}）：同意 {yes}，反对 {no}，弃权 {abstain}',
    'The tellers agree ({channel}): {yes} for, {no} against, {abstain} abstained',
  ],
  'trouble.killed': [
    '投票中途强行关掉服务器（SIGKILL）…',
    'Killing the server in the middle of the votes (SIGKILL) …',
  ],
  'trouble.started': ['服务器已重新启动', 'The server runs again'],
  'trouble.not-killed': ['不是自己的服务器，不强行关闭', 'Not our own server: it is not killed'],
  'trouble.twice': [
    '{count} 户想投两次，没有得逞',
    '{count} {count|household|households} tried to vote twice, in vain',
  ],
  'trouble.dropped': [
    '{count} 部手机断网，仍在基数里',
    '{count} {count|phone|phones} lost the network and stay in the base',
  ],
  'trouble.late': [
    '{count} 票来晚了，没有计入',
    '{count} {count|vote|votes} came late and {count|was|were} not counted',
  ],
  'resolution.published': [
    '决议 {number} 已签署，公示 {days} 天',
    'Resolution {number} signed and published for {days} days',
  ],
  'resolution.tasks': ['派出 {count} 项任务', '{count} {count|task|tasks} given out'],
  'mediation.drafted': [
    '写好调解协议：{parties}方当事人，{mediators}位调解员',
    'Mediation agreement written: {parties} {parties|party|parties}, {mediators} {mediators|mediator|mediators}',
  ],
  'mediation.dropped': ['调解员的连接断了', 'The mediator’s connection is lost'],
  'mediation.signed': ['{count}人都签了名', '{count} {count|person has|people have} signed'],
  'mediation.sealed': [
    '调解委员会盖章，协议生效',
    'Sealed by the mediation committee; the agreement is in effect',
  ],
  'mediation.refused': ['调解协议没有办成：{code}', 'The mediation agreement was refused: {code}'],
  'broken.sealed-early': [
    '还没有签完名的调解协议也能盖章',
    'An agreement that somebody had not signed was sealed all the same',
  ],
  'public.read': ['公开页面已读 {count} 页', '{count} public {count|page|pages} read'],
  'leak.found': ['泄露！{place}', 'Leak! {place}'],
  'broken.stopped': ['排练中断：{reason}', 'The rehearsal stopped: {reason}'],
  'broken.repeat-accepted': [
    '已复核终结的事项又被受理了',
    'A matter that was decided on recheck was accepted again',
  ],
  'broken.count-not-blind': ['第一名计票员的数字被人看见了', 'The first teller’s numbers could be seen'],
  'broken.disagreement-taken': [
    '两名计票员不一致，却被当作结果',
    'Tellers disagreed and it was taken for a result',
  ],
  'broken.count-not-settled': [
    '两名计票员一致，却没有结果（{channel}）',
    'Tellers agree, but there is no result ({channel})',
  ],
  'broken.not-refused': [
    '本应拒绝（{code}），却放行了',
    'Should have been refused ({code}), but went through',
  ],
  'broken.refused-otherwise': ['拒绝的理由应为 {code}，却是 {got}', 'Refused with {got} instead of {code}'],
  'broken.replay-answer': ['同一次投票重发，得到了不同的回答', 'The same vote sent again got another answer'],
  'broken.own-vote': [
    '{count} 部手机没有看到自己投的票',
    '{count} {count|phone does|phones do} not show the own vote',
  ],
  'broken.projector-differs': [
    '大屏幕与后台的结果不一样',
    'The projector and the staff’s page show different results',
  ],
  'broken.reply-link': ['答复没有链接到决议', 'The reply does not link to the resolution'],
  'broken.resolution-page': ['决议的公开页面打不开', 'The resolution’s public page does not open'],
  'result.expected': ['✔ 与预期一致（{seconds} 秒）', '✔ As expected ({seconds} s)'],
  'result.reported': [
    '○ 演完了，文件没有写预期（{seconds} 秒）',
    '○ Played; the file expects nothing ({seconds} s)',
  ],
  'result.different': [
    '✘ 与预期有 {count} 处不同（{seconds} 秒）',
    '✘ {count} {count|difference|differences} from what was expected ({seconds} s)',
  ],
  'result.broken': [
    '✘ 有 {count} 处承诺没有兑现（{seconds} 秒）',
    '✘ {count} {count|promise|promises} did not hold ({seconds} s)',
  ],
  difference: ['{path}：应为 {expected}，实际 {got}', '{path}: expected {expected}, got {got}'],
  'crowd.chair-account': [
    '会议由程序新建；主持人账号 {login}，密码 {password}',
    'The meeting was made for this; sign in as its chair with {login}, password {password}',
  ],
  'crowd.room': [
    '“{title}”：主持 {url}/chair/{id}  大屏幕 {url}/p/{code}  手机 {url}/m/{code}',
    '“{title}”: chair {url}/chair/{id}  projector {url}/p/{code}  phone {url}/m/{code}',
  ],
  'crowd.in': [
    '{seated} 部手机已签到，{watching} 部只旁观',
    '{seated} {seated|phone has|phones have} checked in, {watching} only {watching|watches|watch}',
  ],
  'crowd.no-seats': [
    '名册上{roster}人，空位只有{absent}个，其中{kept}个留给真人试用；其余手机没有位子，只能看',
    'The roster has {roster} seats and {absent} were free, {kept} of them kept for people who try the room; the other phones have no seat and only watch',
  ],
  'crowd.left-behind': [
    '{count} 人没来得及离场，名册上还占着位子；可以在主持页登记离场',
    '{count} had no time to leave and still hold seats; the chair’s page can note that they left',
  ],
  'crowd.waits': [
    '等主持人开始表决（要程序代为主持，请加 --chair）',
    'Waiting for the chair to open a ballot (with --chair the command chairs)',
  ],
  'crowd.chairs': ['程序代为主持', 'The command takes the chair'],
  'crowd.filled': [
    '人数不够，工作人员再签到 {count} 位不带手机的人（他们不投票）',
    'Too few for a quorum: {count} more without a phone are checked in (they do not vote)',
  ],
  'crowd.votes': ['已投 {voted} / {entitled}', '{voted} of {entitled} have voted'],
  'crowd.sums': [
    '投出 {voted} 票，其中 {changed} 人改了主意',
    '{voted} {voted|vote|votes} given, {changed} changed {changed|a|their} mind',
  ],
  'crowd.refused': ['{count} 次没有成功：{code}', '{count} {count|try|tries} in vain: {code}'],
  'crowd.joins': [
    '{count} 部手机进场，用时 p50 {p50} 毫秒，p95 {p95} 毫秒，最长 {max} 毫秒',
    '{count} {count|phone|phones} came in: p50 {p50} ms, p95 {p95} ms, longest {max} ms',
  ],
  'crowd.acks': [
    '{count} 次投票得到确认，用时 p50 {p50} 毫秒，p95 {p95} 毫秒，最长 {max} 毫秒',
    '{count} {count|vote|votes} acknowledged: p50 {p50} ms, p95 {p95} ms, longest {max} ms',
  ],
  'fault.usage': ['命令写得不对：{reason}', 'This command is not right: {reason}'],
  'fault.scenario': ['剧本文件有误：', 'A scenario file is not right:'],
  'fault.nothing': ['请写上剧本文件，或 --crowd 人数', 'name scenario files, or --crowd N'],
  'fault.refused': ['服务器拒绝了：{message}（{code}）', 'The server refused: {message} ({code})'],
  'fault.stopped': ['排练没有做成：{reason}', 'The rehearsal could not go on: {reason}'],
  usage: [
    `排练：把剧本（信访事项加会议）从头到尾演一遍，只走公开的接口。

  pnpm rehearse 文件… [--url 地址] [--json] [--crowd 人数]
  pnpm rehearse --crowd 人数 [--url 地址] [--minutes 分钟] [--chair | --no-chair]

  文件            剧本，JSON；例子在 test/scenarios/
  --url 地址      在这台正在运行的服务器上演（日期平移到今天，新建一个演练村）；
                  不写就自己启动一台，空数据库，演完删除
  --json          每个剧本输出一行 JSON 结果
  --login 账号:密码  --url 时用的县信访干部；也可用环境变量 REHEARSE_LOGIN；不写就用演示账号
  --crowd 人数    有文件时：剧本里的手机按真人的快慢投票，另有这么多部手机旁观，不影响结果；
                  没有文件时：这么多部手机走进演示会议，按真人的快慢签到、投票、改主意
                  （没有 --url 就找本机 PORT 上的 pnpm start，再没有就自己启动一个演示）
  --minutes 分钟  没有文件的 --crowd 最多等主持人多久（默认 5）
  --chair         没有文件的 --crowd：程序代为主持；不写则只进场、投票，等主持人开始表决，
                  程序自己启动的演示除外，那里由程序主持
  --no-chair      程序从不主持，自己启动的演示也不主持
  --seed 数字     换一批快慢和选择（默认 1）

  结果：0 与预期一致；1 有不同或没有演完；2 命令或文件有误。`,
    `Rehearses scenarios (a case and its meeting) from end to end, through the public surface only.

  pnpm rehearse FILE… [--url URL] [--json] [--crowd N]
  pnpm rehearse --crowd N [--url URL] [--minutes M] [--chair | --no-chair]

  FILE…           scenarios, JSON; examples are in test/scenarios/
  --url URL       play on this running server (all days move to today, in a village of its own);
                  without it, a server is started on an empty database and removed afterwards
  --json          one line of JSON for each scenario
  --login USER:PASSWORD  county officer for --url; also REHEARSE_LOGIN; without it, the demo account
  --crowd N       with files: the scenario's phones vote at human pace and N more watch, which changes no count;
                  without files: N phones walk into the demo meeting, check in, vote and change their mind
                  at human pace
                  (without --url: what pnpm start runs on PORT here, else a demo of our own)
  --minutes M     how long --crowd without files waits for the chair at most (default 5)
  --chair         --crowd without files: the command takes the chair; without it the phones only join and vote,
                  except in a demo that the command itself started, which it chairs
  --no-chair      the command never chairs, not even a demo of its own
  --seed NUMBER   other paces and choices (default 1)

  Ends with 0 as expected, 1 with differences or when it could not go on, 2 for a wrong command or file.`,
  ],
} as const satisfies Catalogue;
