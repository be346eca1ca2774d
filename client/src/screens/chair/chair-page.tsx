import { chairTexts } from '@yishiting/shared/text/chair.text.ts';
import { staffTexts } from '@yishiting/shared/text/staff.text.ts';
import { useEffect } from 'react';
import { saysSignedOut } from '../../api/signed-out.ts';
import { useTexts } from '../../app/language.ts';
import { meetingInAddress, signInAddress } from '../staff/address.ts';
import { LoadNote } from '../staff/load-note.tsx';
import { ChairContext } from './chair-data.ts';
import { ChairScreen } from './chair-screen.tsx';
import { CountingScreen } from './counting-screen.tsx';
import { useChairData } from './use-chair-data.ts';

/** `/chair/:meeting`: the run sheet for who leads the meeting, the counting card for who only counts. `/chair` alone leads to one's meetings. */
export const ChairPage = () => {
  const say = useTexts(staffTexts);
  const id = meetingInAddress();
  const bare = /^\/chair\/?$/.test(location.pathname);
  useEffect(() => {
    if (bare) location.replace('/console/meetings');
  }, [bare]);
  if (bare) return <LoadNote />;
  return id ? (
    <Meeting id={id} />
  ) : (
    <LoadNote>
      <p>{say('load.no-meeting')}</p>
    </LoadNote>
  );
};

const Meeting = ({ id }: { id: string }) => {
  const say = useTexts(chairTexts);
  const { data, fault, retry, signedOut, stranger } = useChairData(id);
  const lapsed = saysSignedOut(fault);
  const leave = signedOut || lapsed;
  const title = data?.detail.title;
  useEffect(() => {
    if (leave) location.replace(signInAddress(lapsed));
  }, [leave, lapsed]);
  useEffect(() => {
    document.title = title ? say('page.title', { title }) : say('page.title.none');
  });
  if (leave) return <LoadNote />;
  if (stranger)
    return (
      <LoadNote onRetry={retry}>
        <p>{say('page.stranger')}</p>
      </LoadNote>
    );
  if (!data) return fault ? <LoadNote fault={fault} onRetry={retry} /> : <LoadNote />;
  const { mine } = data.detail;
  const onlyTeller = mine.length > 0 && mine.every((role) => role === 'teller');
  return (
    <ChairContext.Provider value={data}>
      {onlyTeller ? <CountingScreen /> : <ChairScreen />}
    </ChairContext.Provider>
  );
};
