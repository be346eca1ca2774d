import { startTexts } from '@yishiting/shared/text/start.text.ts';
import { type Language, type Params, speaker } from '@yishiting/shared/text/text.ts';

export type StartKey = keyof typeof startTexts & string;

/** The language of a terminal by its locale (POSIX: LC_ALL before LC_MESSAGES before LANG). */
const languagesOf = (env: NodeJS.ProcessEnv): Language[] => {
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || '';
  if (/^zh/i.test(locale)) return ['zh-CN'];
  if (/^en/i.test(locale)) return ['en'];
  return ['zh-CN', 'en'];
};

/** Says something in the terminal's language; in both, side by side, when the terminal names neither. */
export const inTerminal = (key: StartKey, params: Params = {}, env = process.env): string =>
  languagesOf(env)
    .map((language) => speaker(startTexts)(language)(key, params))
    .join(' ');

/** One line for a step that takes a while. */
export const tellStep = (key: StartKey, params: Params = {}): void => {
  process.stdout.write(`· ${inTerminal(key, params)}\n`);
};
