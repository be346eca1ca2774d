// One jest, four projects. Decorators need swc's metadata; everything is ESM, so jest runs with
// --experimental-vm-modules (test/run.ts sets it).
// A test run is read for its tests; LOG_LEVEL=error shows what the server says meanwhile.
process.env.LOG_LEVEL ??= 'fatal';

const swc = {
  swcrc: false,
  jsc: {
    parser: { syntax: 'typescript', tsx: true, decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true, react: { runtime: 'automatic' } },
    target: 'es2024',
    keepClassNames: true,
  },
  module: { type: 'es6' },
  sourceMaps: 'inline',
};

const project = (displayName, testMatch, more = {}) => ({
  displayName,
  testMatch,
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  transform: { '^.+\\.tsx?$': ['@swc/jest', swc] },
  transformIgnorePatterns: ['/node_modules/'],
  modulePathIgnorePatterns: ['/dist/'],
  moduleNameMapper: { '\\.css$': '<rootDir>/test/setup/style.js' },
  ...more,
});

/** jest runs the same path once, however many projects name it. */
const withDatabase = {
  globalSetup: '<rootDir>/test/setup/start-postgres.js',
  globalTeardown: '<rootDir>/test/setup/stop-postgres.js',
};

export default {
  testTimeout: 30_000,
  testSequencer: '<rootDir>/test/setup/longest-first.js',
  projects: [
    project('unit', [
      '<rootDir>/{shared,server,client}/src/**/*.test.ts?(x)',
      '<rootDir>/test/unit/**/*.test.ts?(x)',
    ]),
    project('db', ['<rootDir>/test/db/**/*.test.ts'], withDatabase),
    project('e2e', ['<rootDir>/test/e2e/**/*.test.ts'], withDatabase),
    project('browser', ['<rootDir>/test/browser/**/*.test.ts'], withDatabase),
  ],
};
