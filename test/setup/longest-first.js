import TestSequencer from '@jest/test-sequencer';

/**
 * A fresh clone knows no durations, and jest would then begin with the longest text. These take longest, much of it
 * waiting for real time to pass, such as thirty seconds without network: they begin first, others run beside them.
 */
const LONG = [
  'browser/path.test.ts',
  'e2e/start.test.ts',
  'e2e/rehearse.test.ts',
  'e2e/collab-model.test.ts',
  'e2e/collab-slow-screen.test.ts',
  'e2e/start-disk.test.ts',
];
/** Place in the list; those that are not in it come after it. */
const placeOf = ({ path }) => {
  const place = LONG.findIndex((name) => path.endsWith(name));
  return place < 0 ? LONG.length : place;
};

/** People at keyboards get late beside others like them: of the files with a server and no browser, this many lie between two of theirs. */
const BETWEEN = 7;
const isOf = (...folders) => {
  const place = new RegExp(`/test/(${folders.join('|')})/`);
  return ({ path }) => place.test(path);
};
const usesBrowser = isOf('browser');
const usesServer = isOf('db', 'e2e');

const spread = (tests) => {
  const keyboards = tests.filter(usesBrowser);
  let servers = 0;
  const before = (test) => {
    if (!usesServer(test)) return [];
    servers += 1;
    return servers % BETWEEN === 1 ? keyboards.splice(0, 1) : [];
  };
  const order = tests.filter((test) => !usesBrowser(test)).flatMap((test) => [...before(test), test]);
  return [...order, ...keyboards];
};

export default class LongestFirst extends TestSequencer {
  sort(tests) {
    return spread(super.sort(tests).sort((a, b) => placeOf(a) - placeOf(b)));
  }
}
