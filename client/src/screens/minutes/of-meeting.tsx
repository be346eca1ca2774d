import type { Fault } from '@yishiting/shared/errors.ts';
import { staffTexts } from '@yishiting/shared/text/staff.text.ts';
import { type ReactNode, useEffect } from 'react';
import { saysSignedOut } from '../../api/signed-out.ts';
import { useTexts } from '../../app/language.ts';
import { meetingInAddress, signInAddress } from '../staff/address.ts';
import { LoadNote } from '../staff/load-note.tsx';

/** A paper of the meeting that the address names. */
export const OfMeeting = ({ children }: { children: (id: string) => ReactNode }) => {
  const say = useTexts(staffTexts);
  const id = meetingInAddress();
  return id ? (
    children(id)
  ) : (
    <LoadNote>
      <p>{say('load.no-meeting')}</p>
    </LoadNote>
  );
};

type NotYetProps = { fault: Fault | 'unreachable' | null; onRetry: () => void };

/** In place of a paper that is not there yet; whoever has to sign in first is sent there. */
export const NotYet = ({ fault, onRetry }: NotYetProps) => {
  const stranger = saysSignedOut(fault);
  useEffect(() => {
    if (stranger) location.replace(signInAddress());
  }, [stranger]);
  return fault && !stranger ? <LoadNote fault={fault} onRetry={onRetry} /> : <LoadNote />;
};
