import { expect, test } from '@jest/globals';
import { redact } from '@yishiting/shared/disclosure/redact.ts';
import { findLeaks } from '../setup/find-leaks.ts';

test('leaks are found also when spaced or in full width', () => {
  const personal = ['周德贵', '13908231177', '三组12号', '-', ''];
  expect(findLeaks('周　德 贵，１３９-０８２３-1177，三组十二号', personal)).toEqual([
    '周德贵',
    '13908231177',
  ]);
  expect(findLeaks(redact('周德贵 13908231177', { names: ['周德贵'] }), personal)).toEqual([]);
});
