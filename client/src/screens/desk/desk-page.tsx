import { deskTexts } from '@yishiting/shared/text/desk.text.ts';
import { staffTexts } from '@yishiting/shared/text/staff.text.ts';
import { useEffect } from 'react';
import { useTexts } from '../../app/language.ts';
import { meetingInAddress, signInAddress } from '../staff/address.ts';
import { LoadNote } from '../staff/load-note.tsx';
import { DeskScreen } from './desk-screen.tsx';
import { useEntry } from './use-entry.ts';

/** `/desk/:meeting`: for who takes part from afar, and for who writes the minutes. */
export const DeskPage = () => {
  const say = useTexts(staffTexts);
  const id = meetingInAddress();
  return id ? (
    <Enter id={id} />
  ) : (
    <LoadNote>
      <p>{say('load.no-meeting')}</p>
    </LoadNote>
  );
};

const Enter = ({ id }: { id: string }) => {
  const say = useTexts(deskTexts);
  const { entry, again } = useEntry(id);
  const signIn = entry.state === 'stranger' && !entry.signedIn && !location.search.includes('code=');
  useEffect(() => {
    if (signIn) location.replace(signInAddress());
  }, [signIn]);
  useEffect(() => {
    document.title = say('page.title');
  });
  switch (entry.state) {
    case 'opening':
      return <LoadNote />;
    case 'failed':
      return <LoadNote fault={entry.fault} onRetry={again} />;
    case 'stranger':
      return signIn ? (
        <LoadNote />
      ) : (
        <LoadNote onRetry={again}>
          <p role="alert">{say('page.stranger')}</p>
          <p>
            <a href={signInAddress()}>{say('page.sign-in')}</a>
          </p>
        </LoadNote>
      );
    case 'in':
      return <DeskScreen id={id} entered={entry.entered} onAgain={again} />;
  }
};
