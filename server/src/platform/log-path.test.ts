import { expect, test } from '@jest/globals';
import { loggablePath } from './log-path.ts';

const id = '01890000-0000-7000-8000-000000000000';

test.each([
  ['/', '/'],
  ['/api/meetings/by-code/482913/board', '/api/meetings/by-code/…/board'],
  ['/m/482913', '/m/…'],
  [`/api/cases/${id}/moves`, `/api/cases/${id}/moves`],
  ['/open/taoyuan/resolutions/2026-3', '/open/taoyuan/resolutions/…'],
  ['/assets/phone-B1c_2.js', '/assets/phone-B1c_2.js'],
  ['/assets/phone-13912345678.js', '/assets/…'],
  ['/%E5%BC%A0%E4%B8%89', '/…'],
  ['/13912345678', '/…'],
  ['/track/ABCD-EFGH-JKMN', '/track/…'],
  ['/x/dGhpcyBpcyBhIHRva2VuIQ', '/x/…'],
])('of %s the log keeps %s', (path, kept) => {
  expect(loggablePath(path)).toBe(kept);
});
