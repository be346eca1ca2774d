import type { Fault } from '@yishiting/shared/errors.ts';
import { staffTexts } from '@yishiting/shared/text/staff.text.ts';
import type { ReactNode } from 'react';
import { useTexts } from '../../app/language.ts';
import { signInAddress } from './address.ts';

/** A page that cannot be shown yet, and what to do about it. */
export const LoadNote = ({
  fault,
  onRetry,
  children,
}: {
  fault?: Fault | 'unreachable' | null;
  onRetry?: () => void;
  children?: ReactNode;
}) => {
  const say = useTexts(staffTexts);
  if (!fault && !children)
    return (
      <main className="load-note" aria-busy="true">
        <p role="status">{say('load.busy')}</p>
      </main>
    );
  const denied = fault && fault !== 'unreachable' && fault.code === 'access.denied';
  return (
    <main className="load-note">
      {fault && <p role="alert">{fault === 'unreachable' ? say('load.unreachable') : fault.message}</p>}
      {children}
      <p className="row">
        {onRetry && (
          <button type="button" className="button primary" onClick={onRetry}>
            {say('load.again')}
          </button>
        )}
        {denied && (
          <a className="button" href={signInAddress()}>
            {say('load.other-account')}
          </a>
        )}
        <a className="button" href="/console">
          {say('load.console')}
        </a>
      </p>
    </main>
  );
};
