import { statfsSync } from 'node:fs';
import { SettingsFault } from '../config/env.ts';
import { StartFault } from '../config/start-fault.ts';
import { logger } from '../platform/logger.ts';
import { RulesFault } from '../platform/rule-book.ts';
import { inTerminal } from './speak.ts';

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : '';

/** PostgreSQL 53100 disk_full; the rest are the operating system's. */
const isDiskFull = (error: unknown) =>
  ['ENOSPC', 'EDQUOT', '53100', 'server.no-space'].includes(codeOf(error));

/** Less than PostgreSQL can begin anything with: one file of its log is 16 MB. */
const TOO_LITTLE = 1_000_000;
/** A database that fell over a full disk only hangs up; nobody says why. */
const hasNoRoom = (folder: string): boolean => {
  try {
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize < TOO_LITTLE;
  } catch {
    return false;
  }
};

/** What opening the port can end in. */
export const listenFault = (error: unknown, host: string, port: number): unknown => {
  const params = { host, port: String(port) };
  if (codeOf(error) === 'EADDRINUSE') return new StartFault('fault.port-used', params);
  if (codeOf(error) === 'EACCES') return new StartFault('fault.port-forbidden', params);
  if (['EADDRNOTAVAIL', 'ENOTFOUND', 'EAI_AGAIN'].includes(codeOf(error)))
    return new StartFault('fault.address-unknown', params);
  return error;
};

/** Where in which file of rules, and what is wrong there. */
const inPack = (fault: RulesFault['faults'][number]): string => {
  if (fault.code === 'unreadable') return inTerminal('pack.unreadable', { file: fault.file });
  const { file, path, code, hint } = fault;
  return inTerminal(`pack.${code}`, { where: path ? `${file} ${path}` : file, hint });
};

const sentences = (error: unknown, dataDir: string): string[] => {
  if (error instanceof SettingsFault)
    return error.faults.map(({ name, shown }) => `${name}=${shown}: ${inTerminal(`setting.${name}`)}`);
  if (error instanceof RulesFault) return error.faults.map(inPack);
  if (error instanceof StartFault) return [inTerminal(error.key, error.params)];
  if (isDiskFull(error) || hasNoRoom(dataDir)) return [inTerminal('fault.no-space', { folder: dataDir })];
  logger.fatal({ err: error }, 'start failed');
  const reason = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
  return [inTerminal('fault.unexpected', { reason })];
};

/** Tells the person at the terminal why there is no server: one sentence, or one line for each wrong setting. */
export const reportFault = (error: unknown, dataDir: string): void => {
  for (const sentence of sentences(error, dataDir)) process.stderr.write(`${sentence}\n`);
};
