import { citationTexts, statuteTexts } from '../text/statutes.text.ts';
import { type Language, speaker } from '../text/text.ts';

const law = speaker(statuteTexts);
const say = speaker(citationTexts);

type Cited = { sign: string; articles: string[] };

const isStatute = (sign: string): sign is keyof typeof statuteTexts => Object.hasOwn(statuteTexts, sign);

/** Articles of one law that follow each other share its name. */
function grouped(source: string): Cited[] {
  const laws: Cited[] = [];
  for (const part of source.split(',')) {
    const [sign = '', article] = part.trim().split(' ');
    const last = laws.at(-1);
    if (last && article && last.sign === sign) last.articles.push(article);
    else laws.push({ sign, articles: article ? [article] : [] });
  }
  return laws;
}

/**
 * The source of a rule in words: `LC 19, LC 28` → 《农村土地承包法》第19条、第28条. A sign that is not in the catalogue of
 * statutes (a region's own rules) is given as it stands.
 */
export function citeArticle(language: Language, source: string): string {
  return grouped(source)
    .map(({ sign, articles }) => {
      if (!isStatute(sign)) return [sign, ...articles].join(' ');
      const numbered = articles.map((article) => {
        const [, n = article, item] = /^(\d+)\((\w+)\)$/.exec(article) ?? [];
        return item ? say(language)('item', { n, item }) : say(language)('article', { n });
      });
      if (numbered.length === 0) return law(language)(sign);
      return (
        law(language)(sign) + say(language)('after-law') + numbered.join(say(language)('between-articles'))
      );
    })
    .join(say(language)('between-laws'));
}
