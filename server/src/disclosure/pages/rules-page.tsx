import { citeArticle } from '@yishiting/shared/ballots/cite-article.ts';
import { sumOfRule } from '@yishiting/shared/ballots/rules/sum-of-rule.ts';
import { mostProxies } from '@yishiting/shared/meetings/proxies.ts';
import { rulesPageTexts } from '@yishiting/shared/text/rules-page.text.ts';
import { speaker } from '@yishiting/shared/text/text.ts';
import type { RulesPage } from '../public-view.ts';
import { renderPage } from './layout.tsx';
import { Chinese } from './parts.tsx';
import type { Wording } from './wording.ts';

type Line = RulesPage['rules'][number];

function Details({ wording, rule }: { wording: Wording; rule: Line['rule'] }) {
  const say = speaker(rulesPageTexts)(wording.language);
  const { noticeDays, remoteCounts, proxy, proxyLimit, recusal, secret } = rule;
  return (
    <ul className="dots">
      <li>{noticeDays > 0 ? say('rules.notice', { n: noticeDays }) : say('rules.no-notice')}</li>
      <li>{say(remoteCounts ? 'rules.remote.yes' : 'rules.remote.no')}</li>
      <li>{say(`rules.proxy.${proxy}`)}</li>
      {proxy !== 'none' && (
        <li>
          {say(proxyLimit ? 'rules.proxy-limit' : 'rules.proxy-limit.ours', {
            n: mostProxies(rule),
            article: proxyLimit ? citeArticle(wording.language, proxyLimit.source) : '',
          })}
        </li>
      )}
      <li>{say(`rules.recusal.${recusal}`)}</li>
      {secret && <li>{say('rules.secret')}</li>}
    </ul>
  );
}

function From({ wording, line: { rule, pack } }: { wording: Wording; line: Line }) {
  const say = speaker(rulesPageTexts)(wording.language);
  const article = citeArticle(wording.language, rule.source);
  return (
    <p className="quiet">
      {say('rules.source', { article, day: wording.day(rule.effectiveFrom) })}
      <br />
      {pack ? say('rules.from-pack', { title: pack.title, region: pack.region }) : say('rules.country')}
      {pack?.url && (
        <>
          {' '}
          <a href={pack.url} rel="noreferrer nofollow">
            {say('rules.read')}
          </a>
        </>
      )}
    </p>
  );
}

function RuleCard({ wording, line }: { wording: Wording; line: Line }) {
  const say = speaker(rulesPageTexts)(wording.language);
  const { rule, others } = line;
  return (
    <section className="card">
      <h2>{wording.say(`rule.${rule.id}.body`)}</h2>
      <p>{sumOfRule(wording.language, rule)}</p>
      <Details wording={wording} rule={rule} />
      <From wording={wording} line={line} />
      {!rule.verified && <p className="note">{say('rules.unverified')}</p>}
      {others.length > 0 && (
        <details>
          <summary>{say('rules.others')}</summary>
          <ul className="dots">
            {others.map((other) => (
              <li key={`${other.region} ${other.effectiveFrom}`}>
                {say('rules.version', {
                  day: wording.day(other.effectiveFrom),
                  sum: sumOfRule(wording.language, other),
                })}
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

/** Each rule in force with its numbers, its source and where it comes from; any other day can be asked for. */
export function rulesPage(wording: Wording, view: RulesPage): string {
  const say = speaker(rulesPageTexts)(wording.language);
  const { name, slug } = view.village;
  const board = `/open/${slug}`;
  return renderPage(wording, {
    title: wording.say('title-of', { title: say('rules.title'), village: name }),
    path: `${board}/rules`,
    home: { name: wording.say('board-of', { village: name }), path: board },
    children: (
      <>
        <nav className="no-print">
          <a href={wording.href(board)}>{wording.say('back-to-board')}</a>
        </nav>
        <h1>
          {say('rules.title')} · <Chinese wording={wording} text={name} />
        </h1>
        <p>{say('rules.lead', { day: wording.day(view.on) })}</p>
        <form method="get" action={`${board}/rules`} className="no-print">
          {wording.language === 'en' && <input type="hidden" name="lang" value="en" />}
          <label>
            {say('rules.on')} <input type="date" name="on" defaultValue={view.on} required />
          </label>{' '}
          <button type="submit">{say('rules.show')}</button>
        </form>
        {view.rules.length === 0 && <p className="note">{say('rules.none')}</p>}
        {view.rules.map((line) => (
          <RuleCard key={line.rule.id} wording={wording} line={line} />
        ))}
      </>
    ),
  });
}
