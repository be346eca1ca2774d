import { expect, test } from '@jest/globals';
import { loggable } from './log-error.ts';

test('what was in a row does not get into a log with the error about it', () => {
  const error = Object.assign(new Error('duplicate key - detail: Key (name)=(张三) already exists.'), {
    severity: 'ERROR',
    code: '23505',
    detail: 'Key (name)=(张三) already exists.',
    where: 'PL/pgSQL function f(text) with 张三',
    table: 'roster_entry',
    constraint: 'roster_entry_name_key',
    routine: '_bt_check_unique',
  });
  const kept = loggable(error);
  expect(JSON.stringify(kept)).not.toContain('张三');
  expect(kept).toMatchObject({ code: '23505', table: 'roster_entry', constraint: 'roster_entry_name_key' });
  expect(JSON.stringify(kept)).toContain('log-error.test.ts');
});

test('a mistake of ours keeps its words and its place; a thrown thing that is no error keeps its kind', () => {
  expect(loggable(new TypeError('x is not a function'))).toMatchObject({
    type: 'TypeError',
    message: 'x is not a function',
  });
  expect(loggable('张三')).toEqual({ type: 'string' });
});

test('an error that quotes what somebody typed is kept without the quote', () => {
  const id = '01890000-0000-7000-8000-000000000000';
  const error = new Error(`Account not found ({ name: '张三', phone: '13912345678' }) in ${id}`);
  expect(loggable(error)).toMatchObject({
    message: `Account not found ({ name: '…', phone: '…' }) in ${id}`,
  });
  const unread = (() => {
    try {
      return JSON.parse('{"choice":yes}');
    } catch (thrown) {
      return thrown;
    }
  })();
  expect(JSON.stringify(loggable(unread))).not.toContain('yes');
});
