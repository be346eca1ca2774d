import { rehearseTexts } from '@yishiting/shared/text/rehearse.text.ts';
import { type Language, speaker } from '@yishiting/shared/text/text.ts';
import { wordsTexts } from '@yishiting/shared/text/words.text.ts';
import type { Difference } from './compare.ts';
import { type Meter, spread } from './meter.ts';
import type { Say, TextKey } from './stage.ts';

/** The language of a terminal by its locale (POSIX: LC_ALL before LC_MESSAGES before LANG). */
export const terminalLanguage = (env: NodeJS.ProcessEnv): Language =>
  /^en/i.test(env.LC_ALL || env.LC_MESSAGES || env.LANG || '') ? 'en' : 'zh-CN';

/** What people read: steps as they happen on stdout; with `--json` only faults, on stderr. */
export type Report = {
  say: Say;
  /** Something that did not hold. */
  complain: Say;
  broken: () => number;
  differences: (list: Difference[]) => void;
};

/** Words of the product that come as parameters. */
const kinds: Partial<Record<string, string>> = { status: 'status', channel: 'vote', warning: 'warning' };

export const newReport = (language: Language, json: boolean): Report => {
  const speak = speaker(rehearseTexts)(language);
  const words: Record<string, readonly [string, string]> = wordsTexts;
  const word = speaker(words)(language);
  let broken = 0;
  const write = (stream: NodeJS.WriteStream, text: string) => stream.write(`${text}\n`);
  const sentence = (key: TextKey, params: Parameters<Say>[1] = {}) =>
    speak(
      key,
      Object.fromEntries(
        Object.entries(params).map(([name, value]) => {
          const known = `${kinds[name]}.${value}`;
          return [name, known in words ? word(known) : value];
        }),
      ),
    );
  const complaints = json ? process.stderr : process.stdout;
  return {
    say: (key, params) => {
      if (!json) write(process.stdout, `${indent(key)}${sentence(key, params)}`);
    },
    complain: (key, params) => {
      broken += 1;
      write(complaints, `  ✘ ${sentence(key, params)}`);
    },
    broken: () => broken,
    differences: (list) => {
      for (const { path, expected, got } of list)
        write(complaints, `    ${sentence('difference', { path, expected, got })}`);
    },
  };
};

const indent = (key: TextKey): string => (/^(scenario|server|result|crowd)\./.test(key) ? '' : '  ');

/** How long people waited. */
export const sayMeter = ({ say }: Pick<Report, 'say'>, { joins, acks }: Meter): void => {
  if (joins.length > 0) say('crowd.joins', { count: joins.length, ...spread(joins) });
  if (acks.length > 0) say('crowd.acks', { count: acks.length, ...spread(acks) });
};
