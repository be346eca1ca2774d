import TestSequencer from '@jest/test-sequencer';

/**
 * A fresh clone knows no durations, and jest would then begin with the longest text. These take longest, much of it
 * waiting for real time to pass, such as thirty seconds without network: they begin first, others run beside them.
 */
const LONG = [
  'browser/path.test.ts',
  'e2e/rehearse.test.ts',
  'e2e/collab-model.test.ts',
  'e2e/collab-slow-screen.test.ts',
  'e2e/start.test.ts',
  'e2e/start-disk.test.ts',
];
/** Place in the list; those that are not in it come after it. */
const placeOf = ({ path }) => {
  const place = LONG.findIndex((name) => path.endsWith(name));
  return place < 0 ? LONG.length : place;
};

export default class LongestFirst extends TestSequencer {
  sort(tests) {
    return super.sort(tests).sort((a, b) => placeOf(a) - placeOf(b));
  }
}
