import type { AgreementSignerView, AgreementView } from '@yishiting/shared/mediation/mediation.contract.ts';
import { mediationTexts } from '@yishiting/shared/text/mediation.text.ts';
import { Fragment } from 'react';
import { useTexts } from '../../../app/language.ts';
import { useDates } from '../../staff/use-dates.ts';

type Props = { agreement: AgreementView };

/** What the Ministry's form of an agreement asks for: parties, dispute, terms, performance, signatures, seal. */
export const AgreementSheet = ({ agreement }: Props) => {
  const say = useTexts(mediationTexts);
  const { number, version, village, facts, terms, performance, signers, seal } = agreement;
  const parties = signers.filter(({ role }) => role === 'party');
  return (
    <article className="sheet">
      {!seal && <p className="note warn no-print">{say('print.draft')}</p>}
      <h1>{say('print.title')}</h1>
      <p className="paper-meeting">
        {village} · {number ? say('agreement.number', { number }) : say('agreement.version', { n: version })}
      </p>
      <dl className="paper-head">
        {signers.map(({ id, role, name, household }) => (
          <Fragment key={id}>
            <dt>{say(`role.${role}`)}</dt>
            <dd>
              {name} {household && <span className="quiet">{household}</span>}
            </dd>
          </Fragment>
        ))}
      </dl>
      <Part title={say('agreement.facts')} words={facts} />
      <Part title={say('print.agreed')} words={terms} />
      <Part title={say('agreement.performance')} words={performance} />
      <p className="agreement-copies">{say('print.copies', { n: parties.length + 1 })}</p>
      <Signatures agreement={agreement} />
    </article>
  );
};

const Part = ({ title, words }: { title: string; words: string }) => (
  <>
    <h2>{title}</h2>
    <p className="words">{words}</p>
  </>
);

/** A line for each, with what is on record of it; whoever signs on the sheet has room to. */
const Signatures = ({ agreement: { signers, by, village, seal } }: Props) => {
  const say = useTexts(mediationTexts);
  const dates = useDates();
  return (
    <section className="agreement-signatures">
      <h2>{say('print.sign')}</h2>
      <ul>
        {signers.map((signer) => (
          <li key={signer.id}>
            <span>
              {say(`role.${signer.role}`)} {signer.name}
            </span>
            <Signed signer={signer} />
          </li>
        ))}
        <li>
          <span>
            {say('print.by')} {by}
          </span>
          <span />
        </li>
      </ul>
      <div className="agreement-seal">
        <p>{say('print.seal', { village })}</p>
        <p>
          {seal ? say('print.sealed', { at: dates.dateTime(seal.at), by: seal.by }) : say('print.no-date')}
        </p>
      </div>
      {seal && <p>{say('seal.confirm-until', { day: dates.day(seal.confirmUntil) })}</p>}
    </section>
  );
};

const Signed = ({ signer: { signed } }: { signer: AgreementSignerView }) => {
  const say = useTexts(mediationTexts);
  const dates = useDates();
  if (!signed) return <span />;
  const at = dates.dateTime(signed.at);
  const { paper } = signed;
  return (
    <span className="quiet">{paper ? say('print.paper', { at, paper }) : say('print.phone', { at })}</span>
  );
};
