import { expect, test } from '@jest/globals';
import { expectNoSecrets, readLog } from '../setup/log-lines.ts';

const requestId = '01890000-0000-4000-8000-000000000000';
const line = (more: object) => JSON.stringify({ level: 30, requestId, ...more });

test.each([
  { name: '张三' },
  { path: '/m/%E5%BC%A0' },
  { path: '/m/482913' },
  { phone: '13977700077' },
  { choice: 1 },
  { msg: 'voted abstain' },
  { votes: { yes: 3 } },
  { cookie: 'x' },
  { msg: 'yishiting=abc' },
])('a log with %j would be found out', (told) => {
  expect(() => expectNoSecrets(line(told))).toThrow();
});

test('so would a planted word, a line that is no JSON and one without a request id', () => {
  expect(() => expectNoSecrets(line({ msg: 'planted' }), ['planted'])).toThrow();
  expect(() => readLog('[Nest] 1 - error')).toThrow();
  expect(() => readLog('{"msg":"x"}')).toThrow();
});

test('and an honest line passes', () => {
  const log = line({ path: '/api/m/…/claim', status: 200, ms: 12, time: 1795303206723 });
  expectNoSecrets(log, ['planted']);
  expect(readLog(`${log}\n`)).toHaveLength(1);
});
