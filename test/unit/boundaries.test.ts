import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { forbiddenImports } from '../checks/boundaries.ts';
import { root } from '../checks/files.ts';

/** A house with one thing wrong in each file, laid out like ours. */
const planted: Record<string, string> = {
  'server/src/petitions/index.ts': 'export class Case {}',
  'server/src/petitions/case.store.ts': 'export const readCase = 1;',
  'server/src/petitions/rightward.ts':
    "import type { Ballot } from '../ballots/index.ts';\nexport type B = Ballot;",
  'server/src/petitions/case.controller.ts':
    "import { readCase } from './case.store.ts';\n@Controller()\nexport class CaseController { constructor(private readonly a: string) {} b = readCase }",
  'server/src/ballots/index.ts': 'export type Ballot = 1;',
  'server/src/ballots/inside.ts':
    "import { readCase } from '../petitions/case.store.ts';\nexport const c = readCase;",
  'server/src/platform/knows.ts': "import { Case } from '../petitions/index.ts';\nexport const d = Case;",
  'server/src/platform/ring-a.ts': "import { b } from './ring-b.ts';\nexport const a = () => b;",
  'server/src/platform/ring-b.ts': "import { a } from './ring-a.ts';\nexport const b = () => a;",
  'server/src/platform/missing.ts': "import { x } from './nowhere.ts';\nexport const y = x;",
  'server/src/platform/tested.ts':
    "import { helper } from '../../../test/helper.ts';\nexport const h = helper;",
  'test/helper.ts': 'export const helper = 1;',
  'client/src/main.tsx':
    "import { Case } from '../../server/src/petitions/index.ts';\nexport const Page = () => <p>{String(Case)}</p>;",
  'shared/src/impure.ts': "import { readFile } from 'node:fs';\nexport const e = readFile;",
};

const expected = [
  ['petitions-imports-leftward', 'server/src/petitions/rightward.ts'],
  ['transports-know-no-tables', 'server/src/petitions/case.controller.ts'],
  ['peers-by-their-index', 'server/src/ballots/inside.ts'],
  ['platform-knows-no-feature', 'server/src/platform/knows.ts'],
  ['no-cycles', 'server/src/platform/ring-a.ts'],
  ['everything-resolves', 'server/src/platform/missing.ts'],
  ['nothing-imports-test', 'server/src/platform/tested.ts'],
  ['client-and-server-meet-in-shared', 'client/src/main.tsx'],
  ['shared-is-pure', 'shared/src/impure.ts'],
];

let house: string;
beforeAll(async () => {
  house = await mkdtemp(join(tmpdir(), 'house-'));
  await cp(join(root, 'package.json'), join(house, 'package.json'));
  for (const [path, text] of Object.entries(planted)) {
    await mkdir(dirname(join(house, path)), { recursive: true });
    await writeFile(join(house, path), text);
  }
});
afterAll(() => rm(house, { recursive: true }));

test('each planted violation is found, and nothing that is allowed is reported', async () => {
  const found = await forbiddenImports(house, ['server', 'client', 'shared', 'test']);
  expect(found.map(({ rule, from }) => [rule, from])).toEqual(expect.arrayContaining(expected));
  const faulty = new Set(expected.map(([, file]) => file));
  expect(found.filter(({ from }) => !faulty.has(from) && from !== 'server/src/platform/ring-b.ts')).toEqual(
    [],
  );
});
