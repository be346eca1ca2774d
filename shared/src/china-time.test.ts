import { expect, test } from '@jest/globals';
import { clockTime } from './china-time.ts';
import { languages } from './text/text.ts';

test('a receipt has the time of China, after midnight too, in both languages', () => {
  for (const language of languages) {
    expect(clockTime(new Date('2026-05-09T11:30:05Z'), language)).toBe('19:30:05');
    expect(clockTime(new Date('2026-05-09T16:00:07Z'), language)).toBe('00:00:07');
  }
});
