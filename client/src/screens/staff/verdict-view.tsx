import { citeArticle } from '@yishiting/shared/ballots/cite-article.ts';
import { explainVerdict } from '@yishiting/shared/ballots/explain-verdict.ts';
import { unitOf } from '@yishiting/shared/ballots/rules/unit-of.ts';
import type { VerdictView as Verdict } from '@yishiting/shared/meetings/board.contract.ts';
import { staffTexts } from '@yishiting/shared/text/staff.text.ts';
import { wordsTexts } from '@yishiting/shared/text/words.text.ts';
import { useLanguage, useTexts } from '../../app/language.ts';

/** The result in a word, the counts, and the arithmetic with the articles it rests on. */
export const VerdictView = ({ verdict, ruleId }: { verdict: Verdict; ruleId: string }) => {
  const say = useTexts(staffTexts);
  const word = useTexts(wordsTexts);
  const lang = useLanguage();
  const { quorate, adopted, yes, no, abstain } = verdict;
  const outcome = !quorate ? 'result.noQuorum' : adopted ? 'result.adopted' : 'result.rejected';
  return (
    <div className="verdict">
      <p className={`outcome ${adopted ? 'good' : 'bad'}`}>
        <span aria-hidden="true">{adopted ? '✔' : '✘'}</span> {word(outcome)}
      </p>
      <dl className="facts">
        {(
          [
            ['choice.yes', yes],
            ['choice.no', no],
            ['choice.abstain', abstain],
          ] as const
        ).map(([key, n]) => (
          <div key={key}>
            <dt>{word(key)}</dt>
            <dd>{n}</dd>
          </div>
        ))}
      </dl>
      <h4>{say('verdict.how')}</h4>
      <ol className="arithmetic">
        {explainVerdict(lang, verdict.steps, unitOf(ruleId)).map(({ text, article }) => (
          <li key={text}>
            {text} {article && <cite>{citeArticle(lang, article)}</cite>}
          </li>
        ))}
      </ol>
    </div>
  );
};
