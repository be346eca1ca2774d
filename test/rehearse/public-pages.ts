import { petitionApi } from '@yishiting/shared/petitions/petition.contract.ts';
import { newCaller, Refused } from './caller.ts';
import { personalStrings } from './leaks.ts';
import type { CaseRun } from './petition.ts';
import type { Stage } from './stage.ts';

const MOST_PAGES = 60;
const links = /href="([^"#]+)/g;

/** Reads the village's public pages as a passer-by would, following every link among them. */
export const readPublicPages = async ({ url, language, village, leaks, say }: Stage): Promise<number> => {
  const visitor = newCaller(url, language);
  const todo = [`/open/${village.slug}`];
  const read = new Set<string>();
  for (let path = todo.shift(); path !== undefined && read.size < MOST_PAGES; path = todo.shift()) {
    if (read.has(path)) continue;
    read.add(path);
    const response = await visitor.send(path);
    if (!response.headers.get('content-type')?.startsWith('text/')) continue;
    const text = await response.text();
    leaks.see(`public page ${path}`, decoded(text));
    for (const [, link = ''] of text.matchAll(links)) {
      const target = new URL(link.replaceAll('&amp;', '&'), new URL(path, url));
      if (target.origin === new URL(url).origin && target.pathname.startsWith(`/open/${village.slug}`))
        todo.push(target.pathname + target.search);
    }
  }
  say('public.read', { count: read.size });
  return read.size;
};

/** HTML may write any character as a number. */
const decoded = (html: string): string =>
  html
    .replace(/&#x([0-9a-f]+);/gi, (_, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16)))
    .replace(/&#(\d+);/g, (_, digits: string) => String.fromCodePoint(Number(digits)));

/**
 * Searches for every personal string as those would who may only know the masked case; of a sealed accusation nobody
 * outside the discipline channel may find anything.
 */
export const searchEverywhere = async (stage: Stage, run: CaseRun): Promise<void> => {
  const { staff } = stage.village;
  const { chair, recorder, supervisor, county, unit } = staff;
  const curious = run.receipt.sealed
    ? [chair, recorder, supervisor, county, unit]
    : [chair, recorder, supervisor];
  const texts = [...personalStrings(run.petition), run.receipt.number];
  for (const person of curious)
    for (const text of texts) {
      const found = await person.call(petitionApi.inbox, { query: { text } }).catch((error: unknown) => {
        if (error instanceof Refused) return null;
        throw error;
      });
      // A hit by itself tells that there is an accusation.
      const betrays = run.receipt.sealed && (found?.total ?? 0) > 0;
      stage.leaks.see('search', betrays ? text : (found?.rows ?? ''));
    }
};
