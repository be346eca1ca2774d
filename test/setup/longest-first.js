import TestSequencer from '@jest/test-sequencer';

/**
 * A fresh clone knows no durations, and jest would then begin with the longest text. These wait for real time to
 * pass, such as thirty seconds without network, so they begin first and the others run beside them.
 */
const LONG = ['browser/path.test.ts', 'e2e/collab-model.test.ts', 'e2e/start-disk.test.ts'];
const isLong = ({ path }) => LONG.some((name) => path.endsWith(name));

export default class LongestFirst extends TestSequencer {
  sort(tests) {
    return super.sort(tests).sort((a, b) => Number(isLong(b)) - Number(isLong(a)));
  }
}
