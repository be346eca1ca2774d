import type { Catalogue } from './text.ts';

/** In the header of the screens of a meeting: back to the console, or out. */
export const leaveTexts = {
  console: ['工作台', 'Console'],
  'sign-out': ['退出登录', 'Sign out'],
  'sign-out.consequence': [
    '会议照常进行。要再主持或记录，需要重新登录。这台设备上不留会议资料。',
    'The meeting goes on. To lead or write on, sign in again. Nothing of the meeting stays on this device.',
  ],
  'sign-out.confirm': ['确定退出', 'Sign out now'],
} as const satisfies Catalogue;
