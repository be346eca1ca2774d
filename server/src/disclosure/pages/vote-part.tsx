import { citeArticle } from '@yishiting/shared/ballots/cite-article.ts';
import { explainBallot } from '@yishiting/shared/ballots/explain-list.ts';
import { sumOfRule } from '@yishiting/shared/ballots/rules/sum-of-rule.ts';
import type { PublicRule, PublicVote, ResolutionPage } from '../public-view.ts';
import { Either } from './parts.tsx';
import type { Wording } from './wording.ts';

type RuleProps = { wording: Wording; rule: PublicRule; label: 'resolution.body' | 'meetings.body' };

/** Which body decides by which rule, in which version. */
export function RuleLines({ wording, rule, label }: RuleProps) {
  const { say, day, language } = wording;
  const article = citeArticle(language, rule.source);
  return (
    <>
      <dt>{say(label)}</dt>
      <dd>{say(`rule.${rule.id}.body`)}</dd>
      <dt>{say('resolution.rule')}</dt>
      <dd>
        {sumOfRule(language, rule)}
        <br />
        <span className="quiet">{say('resolution.version', { article, day: day(rule.effectiveFrom) })}</span>
        {!rule.verified && (
          <>
            <br />
            <span className="quiet">{say('resolution.unverified')}</span>
          </>
        )}
      </dd>
    </>
  );
}

function Arithmetic({ wording, vote, rule }: { wording: Wording; vote: PublicVote; rule: PublicRule }) {
  const { say, language } = wording;
  if (!vote.steps) return <p className="note">{say('resolution.void', { reason: vote.voidReason })}</p>;
  const sentences = explainBallot(language, vote.ask, vote.steps, rule.unit);
  return (
    <>
      <h3>{say('resolution.arithmetic')}</h3>
      <ol className="sums">
        {sentences.map(({ text, article }, i) => (
          <li key={text}>
            {text}
            {article && sentences.findIndex((s) => s.article === article) === i && (
              <span className="quiet">
                {say('resolution.article', { article: citeArticle(language, article) })}
              </span>
            )}
          </li>
        ))}
      </ol>
      {vote.late > 0 && <p>{say('resolution.late', { n: vote.late })}</p>}
    </>
  );
}

/** Motion, way of voting and the arithmetic with its articles; or that there was no vote. */
export function VotePart({ wording, view }: { wording: Wording; view: ResolutionPage }) {
  const { say } = wording;
  const { vote, rule } = view;
  return (
    <section>
      <h2>{say('resolution.how')}</h2>
      <dl>
        <RuleLines wording={wording} rule={rule} label="resolution.body" />
        {vote && (
          <>
            <dt>{say('resolution.motion')}</dt>
            <dd>
              <Either wording={wording} text={vote.motion} />
            </dd>
            <dt>{say('resolution.secrecy')}</dt>
            <dd>{say(`secrecy.${vote.secrecy}`)}</dd>
          </>
        )}
      </dl>
      {vote ? (
        <Arithmetic wording={wording} vote={vote} rule={rule} />
      ) : (
        <p className="note">{say('resolution.no-vote')}</p>
      )}
    </section>
  );
}
