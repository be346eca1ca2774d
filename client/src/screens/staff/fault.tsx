import { staffTexts } from '@yishiting/shared/text/staff.text.ts';
import { useTexts } from '../../app/language.ts';
import { signInAddress } from './address.ts';
import type { Act } from './use-act.ts';

/** Why an act failed, said aloud at once; nothing while there is nothing to say. */
export const Fault = ({ act }: { act: Act }) => {
  const say = useTexts(staffTexts);
  if (!act.fault) return null;
  const { words, signedOut } = act.fault;
  return (
    <p className="note bad" role="alert">
      {words} {signedOut && <a href={signInAddress()}>{say('act.sign-in')}</a>}
    </p>
  );
};
