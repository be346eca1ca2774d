import type { ErrorCode } from '../errors.ts';
import { ballotErrorTexts } from './errors-ballot.text.ts';
import { electorateErrorTexts } from './errors-electorate.text.ts';
import { mediationErrorTexts } from './errors-mediation.text.ts';
import { meetingErrorTexts } from './errors-meeting.text.ts';

/** One sentence for each refusal: the cause, and where it helps, what to do. */
export const errorTexts = {
  ...ballotErrorTexts,
  ...electorateErrorTexts,
  ...mediationErrorTexts,
  ...meetingErrorTexts,
  'request.invalid': [
    '填写的内容有误，请检查后再提交。',
    'Something filled in is not right. Please check and send again.',
  ],
  'request.too-large': ['内容太大，没有保存。', 'This is too large and was not saved.'],
  'request.too-many': ['操作太频繁，请稍等几秒再试。', 'Too many requests. Please wait a few seconds.'],
  'request.unknown': ['没有这个页面或功能。', 'There is no such page or function.'],
  'request.foreign-origin': [
    '请求来自别的网站，已拒绝。',
    'The request came from another site and was refused.',
  ],
  'request.operation-reused': [
    '这一步刚才办过了，这次的内容不同，没有记录。请看最新画面。',
    'This was done a moment ago; the other content was not recorded. Please look at the page as it is now.',
  ],
  'request.failed': [
    '系统出错了，没有保存。请再试一次。',
    'Something went wrong here; nothing was saved. Please try again.',
  ],
  'session.required': ['请先登录。', 'Please sign in first.'],
  'session.wrong-login': ['账号或密码不对。', 'Login or password is wrong.'],
  'access.denied': ['您没有这项权限。', 'You are not allowed to do this.'],
  'setup.wrong-token': ['设置链接无效或已用过。', 'The setup link is wrong or was used.'],
  'account.login-taken': ['这个账号名已有人用。', 'This login is taken.'],
  'account.own': [
    '不能停用自己的账号，请由另一位县级信访干部来停。',
    'You cannot close your own account; another county officer can.',
  ],
  'account.unknown': ['没有这个账号，或者已经停用。', 'There is no such account, or it is closed already.'],
  'village.slug-taken': ['这个网址简称已有人用。', 'This short name is taken.'],
  'case.not-found': ['没有找到这件信访事项。', 'There is no such case.'],
  'case.step-not-allowed': [
    '事项现在的状态不能这样办理。',
    'The case cannot take this step from where it stands.',
  ],
  'case.term-over': [
    '法定期限已于{until}届满，不能再办理这一步。',
    'The legal term ended on {until}; this step is no longer possible.',
  ],
  'case.extended-already': [
    '办理期限只能延长一次，这件已经延过。',
    'Handling may be extended once only, and it was.',
  ],
  'case.recheck-final': [
    '同一事项已经复核终结，不再受理；可以不予受理并做好帮扶。',
    'The same matter was decided finally on recheck and is not accepted again; support goes on.',
  ],
  'case.missing-fields': [
    '缺少必填内容，请补全标出的各项。',
    'Something required is missing. Please complete what is marked.',
  ],
  'case.too-many-representatives': [
    '多人走访推选的代表不得超过5人。',
    'A joint visit names at most five representatives.',
  ],
  'case.wrong-code': ['查询码不对，请核对回执。', 'This code is not right. Please check your receipt.'],
  'case.not-replied': ['事项还没有答复，暂不能评价。', 'There is no reply to rate yet.'],
  'case.already-rated': ['您已经评价过了。', 'You have rated this already.'],
  'case.sealed': ['此事项由专人办理，不在这里显示。', 'This matter is handled apart and is not shown here.'],
  'resolution.not-found': ['没有这份决议。', 'There is no such resolution.'],
  'resolution.not-adopted': ['决议还没有签署。', 'The resolution is not signed yet.'],
  'resolution.already-adopted': ['决议已签署，不能再改。', 'The resolution is signed and cannot change.'],
  'resolution.not-published': ['决议还没有公示。', 'The resolution is not published yet.'],
  'resolution.already-published': ['决议已经公示。', 'The resolution is published already.'],
  'resolution.period-too-short': ['公示期不得少于15天。', 'Publication lasts at least 15 days.'],
  'resolution.ballot-not-passed': [
    '表决没有通过，不能形成决议。',
    'The ballot did not carry; there is nothing to resolve.',
  ],
  'resolution.needs-ballot': [
    '议决会要先表决通过才能写决议；调解会的结果写进调解协议。',
    'A decision meeting has to vote first; a mediation ends with an agreement of its own.',
  ],
  'resolution.exists': [
    '这项结果已经写了决议，请打开它修改。',
    'There is a resolution of this already. Please open that one.',
  ],
  'task.not-found': ['没有这项任务。', 'There is no such task.'],
  'task.done': ['这项任务已经完成。', 'This task is done already.'],
  'minutes.not-begun': [
    '会议还没有开始，会议记录还不能征求意见。',
    'The meeting has not begun; there are no minutes to circulate yet.',
  ],
  'minutes.empty': ['会议记录还是空的。', 'The minutes are still empty.'],
  'minutes.not-circulated': [
    '会议记录还没有征求意见，先发给参会人看。',
    'The minutes have not been circulated. Give them to the attendees first.',
  ],
  'minutes.proposals-open': [
    '还有{count}条修改意见没有处理，处理完才能继续。',
    '{count} {count|amendment is|amendments are} undecided. Decide on {count|it|them} first.',
  ],
  'minutes.meeting-open': [
    '会议还没有结束，闭会以后才能签署会议记录。',
    'The meeting is not over. Minutes are signed after it is closed.',
  ],
  'minutes.signers-missing': [
    '会议记录要由主持人、记录人、监督委员会成员三个不同的人签字，现在人还不齐，请先指定。',
    'Minutes are signed by chair, recorder and supervisor, three different people. Appoint them first.',
  ],
  'minutes.signing': [
    '会议记录正在签署，不能再改。要改请先重新打开。',
    'The minutes are being signed and do not change. To change them, open them again first.',
  ],
  'minutes.not-signing': ['会议记录现在不在签署。', 'The minutes are not laid out for signing.'],
  'minutes.copy-changed': [
    '要签的这一份已经换了，请重新阅读再签。',
    'Another copy is laid out for signing now. Read it before you sign.',
  ],
  'minutes.role-signed': ['这个身份已经有人签过。', 'Somebody has signed in this role already.'],
  'minutes.signed-already': [
    '您已经签过。三个身份要由三个不同的人签。',
    'You have signed already. The three roles are signed by three different people.',
  ],
  'minutes.frozen': [
    '会议记录已经三方签字定稿，不能再改，只能在后面勘误。',
    'The minutes are signed and final. They do not change; corrections are appended.',
  ],
  'minutes.not-frozen': [
    '会议记录还没有定稿，直接改正文就行，不用勘误。',
    'The minutes are not final yet. Change the text itself; corrections come later.',
  ],
  'minutes.place-gone': [
    '要改的那一段已经不在了。请看最新正文，手工改好后选“已手工修改”。',
    'The paragraph is not there any more. Look at the text, change it by hand and choose “changed by hand”.',
  ],
  'minutes.place-changed': [
    '要改的那一段已经变了，照原样套用会盖掉新内容。请手工改好后选“已手工修改”。',
    'The paragraph has changed since. Change it by hand and choose “changed by hand”.',
  ],
  'minutes.too-many-proposals': [
    '修改意见太多了（最多{most}条），请等记录人处理。',
    'Too many amendments ({most} at most). Please wait until the recorder has dealt with them.',
  ],
  'minutes.proposal-not-found': ['没有这条修改意见。', 'There is no such amendment.'],
  'minutes.proposal-decided': ['这条修改意见已经处理过。', 'This amendment was decided already.'],
  'minutes.correction-not-found': ['没有这条勘误。', 'There is no such correction.'],
  'minutes.correction-own': [
    '勘误要由另一位签字人确认，不能自己确认自己写的。',
    'A correction is confirmed by another of the three, not by who wrote it.',
  ],
  'minutes.correction-confirmed': ['这条勘误已经确认过。', 'This correction was confirmed already.'],
  'document.unknown': ['没有这份文档。', 'There is no such document.'],
  'document.read-only': ['您只能阅读这份文档。', 'You can only read this document.'],
  'document.locked': ['文档已锁定，不能再改。', 'The document is locked.'],
  'document.frame-invalid': [
    '收到的编辑数据有误，连接已断开。',
    'The edit was malformed; the connection was closed.',
  ],
  'document.frame-too-large': ['一次编辑的内容太大。', 'One edit was too large.'],
  'document.too-large': ['文档太大，不能再添加。', 'The document is full.'],
  'document.epoch-over': ['画面已更新，正在重新连接。', 'The picture was renewed; connecting again.'],
  'document.page-outdated': [
    '系统已更新，本页是旧版本：请刷新页面后再打开纪要。',
    'This page is of an older version: reload it, then open the minutes again.',
  ],
  'document.not-saved': ['没有保存成功，正在重试。', 'Not saved; trying again.'],
  'document.version-unknown': ['没有这个版本。', 'There is no such version.'],
  'document.versions-full': [
    '这份文档留存的版本已满{n}个，不能再留存。',
    'This document has {n} versions kept by hand already; no more can be kept.',
  ],
  'server.no-space': [
    '服务器磁盘已满，没有记录。请马上告诉工作人员。',
    'The disk of the server is full; nothing was recorded. Tell the staff now.',
  ],
  'server.starting': ['系统正在启动，请稍候。', 'The system is starting.'],
} as const satisfies Record<ErrorCode, readonly [string, string]>;
