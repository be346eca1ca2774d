import { describe, expect, test } from '@jest/globals';
import { readTableFile } from './read-table.ts';

const read = (...bytes: number[]) => readTableFile(new File([new Uint8Array(bytes)], 'roster.csv'));
const fault = (...bytes: number[]) => read(...bytes).catch((error) => error.key);

describe('a table that somebody chose', () => {
  test('is read in GBK, as Chinese Excel saves it', async () => {
    // 姓名,户⏎王,1
    expect(await read(0xd0, 0xd5, 0xc3, 0xfb, 0x2c, 0xbb, 0xa7, 0x0a, 0xcd, 0xf5, 0x2c, 0x31)).toBe(
      '姓名,户\n王,1',
    );
  });

  test('is read in UTF-8 with and without its mark', async () => {
    const text = '姓名;户\n𠮷,1';
    expect(await read(...new TextEncoder().encode(text))).toBe(text);
    expect(await read(0xef, 0xbb, 0xbf, ...new TextEncoder().encode(text))).toBe(text);
  });

  test('is read as the “Unicode text” of a spreadsheet', async () => {
    expect(await read(0xff, 0xfe, 0xd3, 0x59, 0x0d, 0x54, 9, 0, 0x37, 0x62)).toBe('姓名\t户');
  });

  test('that is a workbook or no text at all is told so', async () => {
    expect(await fault(0x50, 0x4b, 3, 4, 1)).toBe('roster.is-workbook');
    expect(await fault(0xd0, 0xcf, 0x11, 0xe0, 1)).toBe('roster.is-workbook');
    expect(await fault(0x41, 0, 0x42)).toBe('roster.unreadable');
    expect(await fault(0xff, 0xff, 0xff)).toBe('roster.unreadable');
  });
});
