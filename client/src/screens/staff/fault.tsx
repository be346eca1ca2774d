import { staffTexts } from '@yishiting/shared/text/staff.text.ts';
import { useEffect, useRef } from 'react';
import { useTexts } from '../../app/language.ts';
import { signInAddress } from './address.ts';
import type { Act } from './use-act.ts';

/** Why an act failed, said aloud at once; nothing while there is nothing to say. */
export const Fault = ({ act }: { act: Act }) => {
  const say = useTexts(staffTexts);
  const note = useRef<HTMLParagraphElement>(null);
  // The button may be far from the form that it sends.
  useEffect(() => {
    if (act.fault) note.current?.scrollIntoView({ block: 'nearest' });
  }, [act.fault]);
  if (!act.fault) return null;
  const { words, signedOut } = act.fault;
  return (
    <p ref={note} className="note bad staff-fault" role="alert">
      {words} {signedOut && <a href={signInAddress()}>{say('act.sign-in')}</a>}
    </p>
  );
};
