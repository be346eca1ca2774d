import { join } from 'node:path';
import { errorCodes, isErrorCode } from '@yishiting/shared/errors.ts';
import { errorTexts } from '@yishiting/shared/text/errors.text.ts';
import type { Catalogue } from '@yishiting/shared/text/text.ts';
import { filesUnder, read, root } from './files.ts';

const isCatalogueFile = (path: string) => path.endsWith('.text.ts');

export type Entry = { file: string; key: string; zh: string; en: string };

const isPair = (value: unknown): value is Catalogue[string] =>
  Array.isArray(value) && value.length === 2 && value.every((text) => typeof text === 'string');

/** Every text of every catalogue, found by looking. */
export const allTexts = async (): Promise<Entry[]> => {
  const files = (await filesUnder('shared/src/text')).filter(isCatalogueFile);
  const modules = await Promise.all(
    files.map(async (file) => ({
      file,
      exported: (await import(join(root, file))) as Record<string, unknown>,
    })),
  );
  return modules.flatMap(({ file, exported }) =>
    Object.values(exported)
      .flatMap((value) => (typeof value === 'object' && value !== null ? Object.entries(value) : []))
      .filter((entry): entry is [string, Catalogue[string]] => isPair(entry[1]))
      .map(([key, [zh, en]]) => ({ file, key, zh, en })),
  );
};

/** `{zh}` in one language stands where `{en}` does in the other. */
const sameInBoth = (name: string) => (['zh', 'en'].includes(name) ? 'text' : name);
/** The form that a number takes, `{n|vote|votes}`, is a matter of one language alone. */
const paramsOf = (text: string) => {
  const names = [...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => sameInBoth(name));
  return [...new Set(names)].sort().join(', ');
};

/** What goes before or after something else, which only one of the languages may need. */
const isAffix = (key: string) => /^(before|after)-/.test(key);
/** A language is called by its own name in every language. */
const namesLanguage = (key: string) => /^language\b/.test(key);

/** What is wrong with one text. */
export const faultsOf = ({ file, key, zh, en }: Entry): string[] => {
  const at = `${file}: ${key}`;
  return [
    ...((zh.trim() && en.trim()) || isAffix(key) ? [] : [`${at}: a language is missing`]),
    ...(paramsOf(zh) === paramsOf(en)
      ? []
      : [`${at}: {${paramsOf(zh)}} in Chinese, {${paramsOf(en)}} in English`]),
    ...(/\p{Script=Han}/u.test(en) && !namesLanguage(key) ? [`${at}: Chinese in the English text`] : []),
  ];
};

/** Texts that lack a language or a parameter, and refusals without words. */
export const faultyTexts = async (): Promise<string[]> => [
  ...(await allTexts()).flatMap(faultsOf),
  ...errorCodes.filter((code) => !(code in errorTexts)).map((code) => `errors.text.ts: no words for ${code}`),
  ...Object.keys(errorTexts)
    .filter((code) => !isErrorCode(code))
    .map((code) => `errors.text.ts: nothing is refused with ${code}`),
];

const isSource = (path: string) => /\.tsx?$/.test(path) && !isCatalogueFile(path);
const sources = async () => {
  const folders = ['client/src', 'server/src', 'server/bin', 'shared/src', 'test'];
  const paths = (await Promise.all(folders.map(filesUnder))).flat().filter(isSource);
  return Promise.all(paths.map(async (path) => ({ path, text: await read(path) })));
};

/**
 * Keys that no source names: neither whole, nor by the beginning or end of a template, nor by their last part
 * where both parts are put together. Says too little rather than too much.
 */
export const deadTexts = async (): Promise<string[]> => {
  const code = (await sources()).map(({ text }) => text).join('\n');
  const named = new Set([...code.matchAll(/['"`]([\w.-]+)['"`]/g)].map(([, key = '']) => key));
  const members = new Set([...code.matchAll(/\b(\w+)\b/g)].map(([, word = '']) => word));
  const heads = [...code.matchAll(/`([\w-]+[\w.-]*)\$\{/g)].map(([, head = '']) => head);
  const tails = [...code.matchAll(/\}(\.[\w.-]+)`/g)].map(([, tail = '']) => tail);
  const isSaid = (key: string) =>
    named.has(key) ||
    !key.includes('.') ||
    heads.some((head) => key.startsWith(head)) ||
    tails.some((tail) => key.endsWith(tail)) ||
    members.has(key.slice(key.indexOf('.') + 1));
  return (await allTexts())
    .filter(({ key, file }) => !isSaid(key) && !isRefusals(file))
    .map(({ file, key }) => `${file}: ${key} is never said`);
};

/** What a code says is asked for by the code, wherever it is refused. */
const isRefusals = (file: string) => /\berrors(-\w+)*\.text\.ts$/.test(file);

const withoutComments = (text: string) =>
  text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '');
/*
 * What client/pages.ts and client/pages write is left out: it stands there before any script and any language is
 * chosen, so each text is written in both languages side by side.
 */

/** Data, not texts: people of the demo, headings that rosters come with, the official form of a number. */
const isData = (path: string) =>
  /^server\/src\/(demo\/|meetings\/roster\/(roster-columns|parse-roster)|resolutions\/resolution-number)/.test(
    path,
  );
const speaksItself = (path: string) =>
  /^(client|server)\/src\//.test(path) && !/\.test\.tsx?$/.test(path) && !isData(path);

/** Chinese words in code that should be in a catalogue. */
export const looseWords = async (): Promise<string[]> =>
  (await sources())
    .filter(({ path }) => speaksItself(path))
    .flatMap(({ path, text }) =>
      [...withoutComments(text).matchAll(/.*\p{Script=Han}.*/gu)].map(([line]) => `${path}: ${line.trim()}`),
    );
