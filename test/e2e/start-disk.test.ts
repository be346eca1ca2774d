import { appendFile, mkdir, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { EmbeddedServer, onlySentence, scratchFolder, workingIn } from '../setup/embedded-server.ts';
import { mayMount, type SmallDisk, smallDisk } from '../setup/full-disk.ts';

/** A whole database needs some 65 MB with its log, of which `initdb` writes 40. */
const DATABASE_MB = 128;
const canMount = await mayMount();
/** A start that fails takes a second, on a busy machine several. */
jest.setTimeout(60_000);

let servers: EmbeddedServer[] = [];
const run = async (dataDir: string, env: Record<string, string> = {}, under: string[] = []) => {
  const server = await EmbeddedServer.run(dataDir, { DEMO: '0', ...env }, under);
  servers.push(server);
  return server;
};
afterEach(async () => {
  for (const server of servers) await server.end('SIGTERM');
  servers = [];
});

const isFull = (dataDir: string) =>
  `The disk is full and ${dataDir} cannot be written: free some space and start again.`;
const cannotBeWritten = (dataDir: string) =>
  `The data folder ${dataDir} cannot be written: check its permissions or choose another DATA_DIR.`;

/** A folder with a database in it, which is stopped. */
const withDatabase = async (dataDir: string) => {
  const server = await run(dataDir);
  await server.url();
  expect(await server.end('SIGTERM')).toBe(0);
};

describe('on any machine', () => {
  let folder: Awaited<ReturnType<typeof scratchFolder>>;
  beforeAll(async () => {
    folder = await scratchFolder();
  });
  afterAll(() => folder.remove());

  test('a folder below a file, and one that nobody may make, cannot be written', async () => {
    await writeFile(join(folder.dataDir, 'file'), '');
    for (const dataDir of [join(folder.dataDir, 'file', 'data'), '/proc/yishiting', '/dev/null/data'])
      expect(await onlySentence(await run(dataDir))).toBe(cannotBeWritten(dataDir));
  });

  test('a database that cannot be made leaves nothing half made, and nothing running', async () => {
    const dataDir = join(folder.dataDir, 'limited');
    const under = ['sh', '-c', 'ulimit -f 2048; exec "$@"', 'sh'];
    expect(await onlySentence(await run(dataDir, {}, under))).toMatch(
      /^The built-in PostgreSQL did not start: .*File too large/,
    );
    expect(await readdir(dataDir)).toEqual(['postgres-password']);
  });

  describe('a later start', () => {
    let dataDir: string;
    const inDatabase = (file: string) => join(dataDir, 'postgres', file);
    beforeAll(async () => {
      dataDir = join(folder.dataDir, 'later');
      await mkdir(dataDir);
      await withDatabase(dataDir);
    });

    test('whose PostgreSQL finds the disk full says so, and another one goes on', async () => {
      // The kernel's own file that is always full, where PostgreSQL writes first.
      const options = inDatabase('postmaster.opts');
      await rm(options);
      await symlink('/dev/full', options);
      expect(await onlySentence(await run(dataDir))).toBe(isFull(dataDir));
      await rm(options);
      await (await run(dataDir)).url();
    });

    test('that points to a log says what is in that log', async () => {
      await appendFile(inDatabase('postgresql.conf'), 'no_such_setting = 1\n');
      const [, log = '', reason = ''] =
        /^The built-in PostgreSQL did not start, see (\S+): (.+)$/.exec(
          await onlySentence(await run(dataDir)),
        ) ?? [];
      expect(reason).toMatch(/FATAL.*contains errors/);
      expect(await readFile(log, 'utf8')).toContain(reason);
    });
  });
});

/** Without the right to mount, as in many containers, a disk can be neither made small nor read-only: the group above stays. */
const onADisk = canMount
  ? describe
  : () =>
      process.stderr.write('start-disk: this machine lets us mount no disk of 20 MB, so none is filled\n');

onADisk('on a disk of its own', () => {
  let disk: SmallDisk;
  let dataDir: string;
  beforeAll(async () => {
    const made = await smallDisk(20);
    if (!made) throw new Error('not mounted');
    disk = made;
    dataDir = join(disk.folder, 'data');
  });
  afterAll(() => disk.remove());

  test('the first start says that it is full, and goes on when there is room', async () => {
    expect(await onlySentence(await run(dataDir))).toBe(isFull(dataDir));
    expect(await readdir(dataDir)).toEqual(['postgres-password']);
    await disk.grow(DATABASE_MB);
    await withDatabase(dataDir);
  });

  test.each([
    ['nothing can be written at all', 0],
    ['there is room for a few files', 64_000],
    ['there is room for the start, but not for the demo village', 400_000],
  ])('a later start says that it is full when %s', async (_, left) => {
    await disk.fill(left);
    expect(await onlySentence(await run(dataDir, { DEMO: '1' }))).toBe(isFull(dataDir));
    await disk.empty();
  });

  test('a disk that is read-only cannot be written', async () => {
    await disk.setReadOnly(true);
    for (const folder of [dataDir, join(disk.folder, 'new')])
      expect(await onlySentence(await run(folder))).toBe(cannotBeWritten(folder));
    await disk.setReadOnly(false);
  });

  test('and after all that the same folder starts, whole', async () => {
    const server = await run(dataDir, { DEMO: '1' });
    const url = await server.url();
    expect((await fetch(`${url}/readyz`)).ok).toBe(true);
    expect(await server.end('SIGTERM')).toBe(0);
    expect(await workingIn(dataDir)).toEqual([]);
  });
});
