import { speaker } from '@yishiting/shared/text/text.ts';
import { trustTexts } from '@yishiting/shared/text/trust.text.ts';
import { renderPage } from './layout.tsx';
import type { Wording } from './wording.ts';

type Text = keyof typeof trustTexts;
const sections: { title: Text; points: Text[] }[] = [
  {
    title: 'kept.title',
    points: ['kept.once', 'kept.close', 'kept.tellers', 'kept.arithmetic', 'kept.grow'],
  },
  { title: 'named.title', points: ['named.who', 'named.operator'] },
  { title: 'secret.title', points: ['secret.how', 'secret.operator', 'secret.all-same'] },
  {
    title: 'limits.title',
    points: [
      'limits.program',
      'limits.network',
      'limits.coercion',
      'limits.names',
      'limits.witness',
      'limits.elections',
    ],
  },
  { title: 'you.title', points: ['you.check', 'you.object'] },
];

/** What the counts are worth, said frankly: also what whoever runs the machine could do. */
export function trustPage(wording: Wording): string {
  const say = speaker(trustTexts)(wording.language);
  return renderPage(wording, {
    title: say('title'),
    path: '/open/trust',
    home: { name: wording.say('villages'), path: '/open' },
    children: (
      <>
        <h1>{say('title')}</h1>
        <p>{say('lead')}</p>
        {sections.map(({ title, points }) => (
          <section key={title}>
            <h2>{say(title)}</h2>
            <ul className="dots">
              {points.map((point) => (
                <li key={point}>{say(point)}</li>
              ))}
            </ul>
          </section>
        ))}
      </>
    ),
  });
}
