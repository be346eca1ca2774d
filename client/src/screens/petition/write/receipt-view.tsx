import { petitionTexts } from '@yishiting/shared/text/petition.text.ts';
import { useState } from 'react';
import { useTexts } from '../../../app/language.ts';

export const noReceipt = { number: '', code: '', sealed: false };
type Props = { receipt: typeof noReceipt; onFollow: () => void };

/** Number and code, until the petitioner follows the code. Copying needs https; on plain http the code is written down or photographed. */
export const ReceiptView = ({ receipt, onFollow }: Props) => {
  const say = useTexts(petitionTexts);
  const [copied, setCopied] = useState(false);
  const clipboard = window.isSecureContext ? navigator.clipboard : undefined;
  return (
    <section className="receipt" aria-labelledby="receipt-title">
      <h2 id="receipt-title" role="status">
        ✔ {say('receipt.title')}
      </h2>
      {receipt.sealed && <p>{say('receipt.sealed')}</p>}
      <dl>
        <dt>{say('receipt.number')}</dt>
        <dd>{receipt.number}</dd>
        <dt>{say('receipt.code')}</dt>
        <dd className="code">{receipt.code}</dd>
      </dl>
      <p className="note warn">{say('receipt.once')}</p>
      {clipboard && (
        <button
          type="button"
          className="big"
          onClick={() => void clipboard.writeText(receipt.code).then(() => setCopied(true))}
        >
          {say(copied ? 'receipt.copied' : 'receipt.copy')}
        </button>
      )}
      <a className="big" href={`/track#${receipt.code}`} onClick={onFollow}>
        {say('receipt.track')}
      </a>
    </section>
  );
};
