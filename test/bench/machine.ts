import { execFileSync } from 'node:child_process';
import { cpus, platform, release, totalmem } from 'node:os';

const commit = (): string => {
  try {
    const git = (...args: string[]) => execFileSync('git', args, { encoding: 'utf8' }).trim();
    return (
      git('rev-parse', '--short', 'HEAD') +
      (git('status', '--porcelain', 'server', 'shared') ? ' and changes' : '')
    );
  } catch {
    return 'unknown';
  }
};

/** What the numbers depend on. */
export const machine = () => ({
  cpu: `${cpus().length} × ${cpus()[0]?.model.trim() ?? '?'}`,
  memoryGiB: Math.round(totalmem() / 2 ** 30),
  system: `${platform()} ${release()}`,
  node: process.version,
  commit: commit(),
  at: new Date().toISOString(),
});
