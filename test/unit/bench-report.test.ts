import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from '@jest/globals';
import { tableOf } from '../bench/report.ts';

const at = (path: string) => new URL(`../bench/${path}`, import.meta.url).href;

/** In the place of what takes minutes: a target that is met, one that is not, and a row that could not be measured. */
const quick = `
import { alone, compared, NotMeasured, notMeasured } from '${at('compare.ts')}';
const values = (ours, peer, better) => new Map([['ours', ours], ['peer', peer], ['better', better]]);
export const collab = async () => ({
  name: 'collab',
  rows: [
    compared({ what: 'fast, ms', most: 1, ours: 'ours', values: values([1, 2, 3], [40, 40, 40], [4, 4, 4]) }),
    alone('slow, ms', [30, 10, 20], 10, 'ms'),
    notMeasured('odd, ms', '≤ 1 ×', new NotMeasured('3 of 200 screens lack an edit')),
  ],
  setup: { rounds: 3 },
});`;
const hook = `
import { registerHooks } from 'node:module';
registerHooks({ load: (url, context, next) => url === '${at('collab/collab.ts')}'
  ? { format: 'module', source: ${JSON.stringify(quick)}, shortCircuit: true } : next(url, context) });`;

/** Runs the command; rejects when it does not exit with 0. */
const bench = async (...args: string[]) => {
  const given = ['--import', `data:text/javascript,${encodeURIComponent(hook)}`];
  const main = fileURLToPath(at('main.ts'));
  return (await promisify(execFile)(process.execPath, [...given, main, ...args])).stdout;
};

test('a benchmark prints one object, says why a row has no number, and ends well where a target is not met', async () => {
  const printed = JSON.parse(await bench('collab', '--json'));
  expect(printed).toEqual({
    name: 'collab',
    rows: [
      {
        what: 'fast, ms',
        ours: 2,
        against: 4,
        ratio: 0.5,
        range: [0.25, 0.75],
        target: '≤ 1 ×',
        met: true,
      },
      {
        what: 'slow, ms',
        ours: 20,
        against: null,
        ratio: null,
        range: [10, 30],
        target: '≤ 10 ms',
        met: false,
      },
      {
        what: 'odd, ms',
        ours: 'not measured: 3 of 200 screens lack an edit',
        against: null,
        ratio: null,
        range: null,
        target: '≤ 1 ×',
        met: false,
      },
    ],
    setup: { rounds: 3 },
  });
  const table = tableOf(printed).split('\n').slice(2, 7);
  expect(table.map((line) => line.replaceAll(/ +/g, ' '))).toEqual([
    '| what | ours | better peer | ratio | range | target | met |',
    expect.stringContaining('---'),
    '| fast, ms | 2 | 4 | 0.5 × | 0.25 – 0.75 | ≤ 1 × | yes |',
    '| slow, ms | 20 | – | – | 10 – 30 | ≤ 10 ms | no |',
    '| odd, ms | not measured: 3 of 200 screens lack an edit | – | – | – | ≤ 1 × | no |',
  ]);
});
