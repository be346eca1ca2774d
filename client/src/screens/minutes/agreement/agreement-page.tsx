import { mediationApi } from '@yishiting/shared/mediation/mediation.contract.ts';
import { mediationTexts } from '@yishiting/shared/text/mediation.text.ts';
import { useEffect } from 'react';
import { saysSignedOut } from '../../../api/signed-out.ts';
import { useLoad } from '../../../api/use-load.ts';
import { useTexts } from '../../../app/language.ts';
import { LanguageButton } from '../../staff/language-button.tsx';
import { NotYet, OfMeeting } from '../of-meeting.tsx';
import { AgreementSheet } from './agreement-sheet.tsx';

/** `/agreement/:meeting`: the agreement of a mediation as it stands, to print on A4, to sign and to seal. */
export const AgreementPage = () => <OfMeeting>{(id) => <Load id={id} />}</OfMeeting>;

const Load = ({ id }: { id: string }) => {
  const say = useTexts(mediationTexts);
  const { value: view, fault, reload } = useLoad(mediationApi.view, { params: { id } });
  useEffect(() => {
    document.title = say('print.page');
  }, [say]);
  if (!view || saysSignedOut(fault)) return <NotYet fault={fault} onRetry={reload} />;
  return (
    <main className="paper-page">
      <p className="row no-print">
        {view.agreement && (
          <button type="button" className="button" onClick={() => window.print()}>
            {say('print.go')}
          </button>
        )}
        {view.mayWrite && (
          <a className="button" href={`/chair/${id}`}>
            {say('print.back')}
          </a>
        )}
        <LanguageButton />
      </p>
      {view.agreement ? (
        <AgreementSheet agreement={view.agreement} />
      ) : (
        <p className="note">{say('print.none')}</p>
      )}
    </main>
  );
};
