import { describe, expect, test } from '@jest/globals';
import { readEnv } from '../config/env.ts';
import { announcement } from './announce.ts';

const said = (worksAs: string | null) =>
  announcement({
    ...{ env: readEnv({}), port: 3000, seconds: 1, worksAs },
    ...{ meeting: null, village: null, setupToken: null, demo: null, logFile: null },
  });

describe('what the terminal shows at the start', () => {
  test('tells an operator whose database user may not create roles what to run, in one line, and nobody else', () => {
    const about = (lines: string[]) => lines.filter((line) => line.includes('createrole'));
    expect(about(said('petitions'))).toEqual([expect.stringContaining('alter role petitions createrole')]);
    expect(about(said(null))).toEqual([]);
    expect(said('petitions')).toHaveLength(said(null).length + 1);
  });
});
