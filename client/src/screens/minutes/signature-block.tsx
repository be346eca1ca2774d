import {
  type MinutesView,
  signerRoles,
  type signingApi,
} from '@yishiting/shared/minutes/signing.contract.ts';
import type { Reply } from '@yishiting/shared/route.ts';
import { minutesTexts } from '@yishiting/shared/text/minutes.text.ts';
import { useEffect, useState } from 'react';
import { useTexts } from '../../app/language.ts';
import { useDates } from '../staff/use-dates.ts';
import { download, hasHash } from './read-paper.ts';

type Texts = Reply<typeof signingApi.paper>;

/** Who signed when, the hash, and whether what is shown has it. */
export const SignatureBlock = ({ view, texts }: { view: MinutesView; texts: Texts }) => {
  const say = useTexts(minutesTexts);
  const dates = useDates();
  const { copy, meetingId } = view;
  const { annex } = texts;
  return (
    <section className="signature-block">
      <h2>{say('paper.signatures')}</h2>
      <ul>
        {signerRoles.map((role) => {
          const signed = copy?.signatures.find((s) => s.role === role);
          const words = { role: say(`role.${role}`), name: signed?.name ?? '' };
          return (
            <li key={role}>
              {signed
                ? say('paper.signature', { ...words, at: dates.dateTime(signed.at) })
                : say('paper.signature.open', words)}
            </li>
          );
        })}
      </ul>
      {copy?.refusals.map((no) => (
        <p key={no.at}>
          {say('signers.declined', { name: `${say(`role.${no.role}`)} ${no.name}`, reason: no.reason })}
        </p>
      ))}
      <p>
        {say('paper.hash')} <code>{texts.hash}</code>
      </p>
      <Checked texts={texts} />
      <p className="row no-print">
        <button
          type="button"
          className="button"
          onClick={() => download(texts.paper, `minutes-${meetingId}.json`)}
        >
          {say('paper.download')}
        </button>
        {annex !== null && (
          <button type="button" className="button" onClick={() => download(annex, `annex-${meetingId}.json`)}>
            {say('paper.annex.download')}
          </button>
        )}
      </p>
    </section>
  );
};

const Checked = ({ texts: { paper, hash } }: { texts: Texts }) => {
  const say = useTexts(minutesTexts);
  const [same, setSame] = useState<boolean | null | 'counting'>('counting');
  useEffect(() => {
    let over = false;
    void hasHash(paper, hash).then((found) => !over && setSame(found));
    return () => {
      over = true;
    };
  }, [paper, hash]);
  if (same === 'counting') return null;
  if (same === null) return <p className="quiet">{say('paper.hash.yourself')}</p>;
  return (
    <p className={same ? 'good' : 'bad'} role={same ? undefined : 'alert'}>
      {say(same ? 'paper.hash.same' : 'paper.hash.differs')}
    </p>
  );
};
