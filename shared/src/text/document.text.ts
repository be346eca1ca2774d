import type { Catalogue } from './text.ts';

/** What becomes of what one writes in a shared document: on its way, here, saved, not taken. */
export const documentTexts = {
  opening: ['正在打开…', 'Opening…'],
  saved: ['已保存', 'Saved'],
  saving: ['正在同步{n}处…', 'Syncing {n} {n|change|changes}…'],
  kept: [
    '已存本机，待同步{n}处。网络恢复后自动补上。',
    'Kept on this device, {n} {n|change|changes} to sync. They are sent when the network is back.',
  ],
  'not-kept': [
    '待同步{n}处。网络恢复后自动补上，请不要关闭这一页。',
    '{n} {n|change|changes} to sync. They are sent when the network is back; keep this page open.',
  ],
  away: ['连接断了，可以接着写，先存本机。', 'Not connected. Write on; it is kept on this device.'],
  'away.not-kept': [
    '连接断了，可以接着写，请不要关闭这一页。',
    'Not connected. Write on, and keep this page open.',
  ],
  reconnecting: ['正在重连…', 'Reconnecting…'],
  'read-only.agenda': [
    '只读：议程已锁定，不能再改。',
    'Read only: the agenda is locked and cannot be changed.',
  ],
  'read-only.minutes': [
    '只读：会议记录已交签署，不能再改。',
    'Read only: the minutes are laid out for signing, or signed.',
  ],
  'read-only.role': ['只读：您可以看，不能改。', 'Read only: you may read this, not change it.'],
  refused: ['已断开：{cause}', 'Disconnected: {cause}'],
  'sign-in': ['重新登录', 'Sign in again'],
  'cannot-keep': [
    '这个浏览器存不下副本：断网时请不要关闭这一页。',
    'This browser keeps no copy: without network, keep this page open.',
  ],

  stray: ['没有同步，这里是本机上的内容：{cause}', 'Not synced. This is what this device has: {cause}'],
  'stray.set-back': [
    '服务器恢复到了较早的备份，比本机上的少。',
    'The server was set back to an older backup and has less than this device.',
  ],
  'stray.follow': ['改用服务器上的版本', 'Take the server’s version'],
  'stray.follow.consequence': [
    '改用以后，没有同步的文字会另外列出来，可以复制。',
    'After that, the words that were not synced are listed apart, for copying.',
  ],

  'turned-away': ['有{n}处改动没有保存：{cause}', '{n} {n|change was|changes were} not saved: {cause}'],
  'turned-away.text': ['没有保存的文字，可以复制', 'Words that were not saved, for copying'],
  'turned-away.copy': ['复制', 'Copy'],
  'turned-away.copied': ['已复制', 'Copied'],
  'turned-away.read': ['知道了，删掉', 'Done, remove'],

  'left.signed-out': [
    '已经退出登录，这台设备上的副本已删除。',
    'You have signed out. The copies on this device are deleted.',
  ],
  'left.other-person': [
    '这个浏览器里换了人登录，这一页不再显示。',
    'Somebody else signed in on this browser. This page shows nothing any more.',
  ],
  'left.open-again': ['重新打开', 'Open again'],

  leave: ['还有改动没有同步。', 'There are changes that are not synced yet.'],
  'sign-out.unsent': [
    '还有{n}处改动没有同步。现在退出，这些改动会从这台设备上删掉。',
    '{n} {n|change is|changes are} not synced yet. Signing out now deletes {n|it|them} from this device.',
  ],
  'sign-out.anyway': ['仍然退出', 'Sign out anyway'],
  'sign-out.stay': ['先不退出', 'Stay signed in'],
} as const satisfies Catalogue;
