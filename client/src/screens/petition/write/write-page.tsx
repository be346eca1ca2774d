import { identityApi } from '@yishiting/shared/identity/identity.contract.ts';
import type { petitionApi } from '@yishiting/shared/petitions/petition.contract.ts';
import type { Reply } from '@yishiting/shared/route.ts';
import { petitionTexts } from '@yishiting/shared/text/petition.text.ts';
import { useState } from 'react';
import { useLoad } from '../../../api/use-load.ts';
import { useTexts } from '../../../app/language.ts';
import { ReceiptView } from './receipt-view.tsx';
import { WriteForm } from './write-form.tsx';

/** The form for one village, then its receipt; a list to choose from when the address names no village we know. */
export const WritePage = ({ slug }: { slug: string }) => {
  const say = useTexts(petitionTexts);
  const villages = useLoad(identityApi.villages, {});
  const [receipt, setReceipt] = useState<Reply<typeof petitionApi.registerOnline> | null>(null);
  if (receipt) return <ReceiptView receipt={receipt} />;
  if (!villages.value)
    return villages.fault ? (
      <>
        <p className="note bad" role="alert">
          {villages.fault === 'unreachable' ? say('load.failed') : villages.fault.message}
        </p>
        <button type="button" className="big" onClick={villages.reload}>
          {say('load.again')}
        </button>
      </>
    ) : (
      <p role="status">{say('load.busy')}</p>
    );
  const village = villages.value.find((v) => v.slug === slug);
  if (!village)
    return (
      <>
        <p>{say('village.unknown')}</p>
        <ul className="choices">
          {villages.value.map((v) => (
            <li key={v.id}>
              <a className="big" href={`/petition/${v.slug}`}>
                {v.name}
              </a>
            </li>
          ))}
        </ul>
      </>
    );
  return (
    <>
      <p className="lead">{say('write.to', { village: village.name })}</p>
      <p>
        {say('write.other')} <a href="/track">{say('write.track')}</a>
      </p>
      <WriteForm slug={slug} onSent={setReceipt} />
    </>
  );
};
