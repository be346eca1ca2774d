// Who may import whom. Features import leftward only, and a peer only through its index.ts.
const features = [
  'audit',
  'live',
  'identity',
  'collab',
  'petitions',
  'meetings',
  'ballots',
  'resolutions',
  'mediation',
  'minutes',
  'disclosure',
];

const leftward = features.map((feature, i) => ({
  name: `${feature}-imports-leftward`,
  severity: 'error',
  from: { path: `^server/src/${feature}/` },
  to: { path: `^server/src/(${features.slice(i + 1).join('|') || 'none'})/` },
}));

module.exports = {
  forbidden: [
    ...leftward,
    { name: 'everything-resolves', severity: 'error', from: {}, to: { couldNotResolve: true } },
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'peers-by-their-index',
      severity: 'error',
      from: { path: `^server/src/(${features.join('|')})/` },
      to: {
        path: `^server/src/(${features.join('|')})/`,
        pathNot: ['^server/src/$1/', '^server/src/[a-z]+/index\\.ts$'],
      },
    },
    {
      name: 'shared-is-pure',
      severity: 'error',
      from: { path: '^shared/src', pathNot: '\\.test\\.ts$' },
      to: { pathNot: ['^shared/src', 'node_modules/.*zod'] },
    },
    {
      name: 'client-and-server-meet-in-shared',
      severity: 'error',
      from: { path: '^client' },
      to: { path: '^server' },
    },
    {
      name: 'server-and-client-meet-in-shared',
      severity: 'error',
      from: { path: '^server' },
      to: { path: '^client' },
    },
    { name: 'nothing-imports-test', severity: 'error', from: { pathNot: '^test' }, to: { path: '^test' } },
    {
      name: 'platform-knows-no-feature',
      severity: 'error',
      from: { path: '^server/src/(platform|config|database)/' },
      to: { path: `^server/src/(${features.join('|')})/` },
    },
    {
      name: 'transports-know-no-tables',
      severity: 'error',
      from: { path: '\\.(controller|gateway)\\.tsx?$', pathNot: '^server/src/health' },
      to: { path: '(\\.(entity|store)\\.ts$|@mikro-orm|^server/src/database/)' },
    },
    {
      name: 'phone-loads-no-editor',
      severity: 'error',
      from: { path: '^client/src/screens/phone/' },
      to: { path: 'node_modules/.*(yjs|tiptap|mantine)', reachable: true },
    },
  ],
  options: {
    parser: 'swc',
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|data)/' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.js'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default'],
    },
  },
};
