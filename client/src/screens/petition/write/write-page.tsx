import { identityApi } from '@yishiting/shared/identity/identity.contract.ts';
import { petitionTexts } from '@yishiting/shared/text/petition.text.ts';
import { useKept } from '../../../api/use-kept.ts';
import { useLoad } from '../../../api/use-load.ts';
import { useTexts } from '../../../app/language.ts';
import { noReceipt, ReceiptView } from './receipt-view.tsx';
import { WriteForm } from './write-form.tsx';

/** The form for one village, then its receipt; a list to choose from when the address names no village we know. */
export const WritePage = ({ slug }: { slug: string }) => {
  const say = useTexts(petitionTexts);
  const villages = useLoad(identityApi.villages, {});
  // The code is nowhere else: a reload must not take it away. A sealed receipt stays on no shared phone.
  const receipt = useKept(
    `receipt ${slug}`,
    () => noReceipt,
    ({ sealed }) => !sealed,
  );
  if (receipt.value.number) return <ReceiptView receipt={receipt.value} onFollow={receipt.forget} />;
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
        <p>{say(slug ? 'village.unknown' : 'village.choose')}</p>
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
      <WriteForm slug={slug} onSent={({ number, code, sealed }) => receipt.put({ number, code, sealed })} />
    </>
  );
};
