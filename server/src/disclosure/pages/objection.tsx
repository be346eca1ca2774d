import { citeArticle } from '@yishiting/shared/ballots/cite-article.ts';
import type { PublicVillage } from '../public-view.ts';
import type { Wording } from './wording.ts';

/** Where somebody can turn who disagrees with what is published. */
export function Objection({ wording, village }: { wording: Wording; village: PublicVillage }) {
  const { say, language } = wording;
  return (
    <section>
      <h2>{say('objection.title')}</h2>
      <p>{say('objection.period')}</p>
      <ul className="dots">
        <li>{say('objection.committee')}</li>
        <li>{say('objection.township')}</li>
        <li>
          <a href={`/petition/${village.slug}`}>{say('objection.online')}</a>
        </li>
      </ul>
      <p className="quiet">{say('objection.court', { article: citeArticle(language, 'CC 265') })}</p>
    </section>
  );
}
