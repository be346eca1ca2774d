import type { PublicVillage } from '../public-view.ts';
import { renderPage } from './layout.tsx';
import type { Wording } from './wording.ts';

/** The villages that publish here. */
export function villagesPage(wording: Wording, villages: PublicVillage[]): string {
  const { say, href } = wording;
  return renderPage(wording, {
    title: say('villages'),
    path: '/open',
    home: { name: say('product'), path: '/open' },
    children: (
      <>
        <h1>{say('villages')}</h1>
        {villages.length === 0 && <p className="quiet">{say('villages.none')}</p>}
        <ul className="plain">
          {villages.map(({ name, slug }) => (
            <li className="card" key={slug}>
              <a href={href(`/open/${slug}`)}>{say('board-of', { village: name })}</a>
            </li>
          ))}
        </ul>
      </>
    ),
  });
}

/** The same words for what does not exist and what is not public. */
export function missingPage(wording: Wording, path: string): string {
  const { say, href } = wording;
  return renderPage(wording, {
    title: say('missing.title'),
    path,
    home: { name: say('villages'), path: '/open' },
    children: (
      <>
        <h1>{say('missing.title')}</h1>
        <p>{say('missing.text')}</p>
        <p>
          <a href={href('/open')}>{say('missing.home')}</a>
        </p>
      </>
    ),
  });
}

/** Why something did not work, in a sentence. */
export function faultPage(wording: Wording, path: string, message: string): string {
  const { say, href } = wording;
  return renderPage(wording, {
    title: message,
    path,
    home: { name: say('product'), path: '/open' },
    footer: 'none',
    children: (
      <>
        <h1>{message}</h1>
        <p>
          <a href={href('/open')}>{say('missing.home')}</a>
        </p>
      </>
    ),
  });
}
