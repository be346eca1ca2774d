import { documentTexts } from '@yishiting/shared/text/document.text.ts';
import { errorTexts } from '@yishiting/shared/text/errors.text.ts';
import { useEffect } from 'react';
import { useTexts } from '../../../app/language.ts';
import type { WhyNot } from '../../../collab/local/refused-text.ts';
import { signInAddress } from '../../staff/address.ts';
import { RefusedText } from './refused-text.tsx';
import { type Kind, type Said, stateOf } from './state-of.ts';
import type { DeskDocument } from './use-desk-document.ts';

/** Whether what one writes is safe, in words: saved, on its way, only here, read only; and what to do about it. */
export const DocumentStatus = ({ shared, kind }: { shared: DeskDocument; kind: Kind }) => {
  const say = useTexts(documentTexts);
  const cause = useCause();
  const { unsaved, turnedAway, cannotKeep } = shared;
  useWarning(unsaved > 0 && !shared.readOnly ? say('leave') : null);
  const said = stateOf(shared, kind);
  const words = (): string => {
    if ('n' in said) return say(said.key, { n: said.n });
    if ('cause' in said) return say(said.key, { cause: cause(said.cause) });
    return said.key === 'saved' ? `✔ ${say('saved')}` : say(said.key);
  };
  return (
    <>
      <p className={`document-status ${said.tone}`} role="status">
        {words()}
        <WayOut said={said} onFollow={shared.follow} />
      </p>
      {cannotKeep && !shared.readOnly && said.key !== 'not-kept' && (
        <p className="document-status warn">{say('cannot-keep')}</p>
      )}
      {turnedAway && (
        <RefusedText refused={turnedAway} cause={cause(turnedAway.why)} onDismiss={shared.dismiss} />
      )}
    </>
  );
};

const WayOut = ({ said, onFollow }: { said: Said; onFollow: () => void }) => {
  const say = useTexts(documentTexts);
  if (said.key === 'stray')
    return (
      <>
        {' '}
        {say('stray.follow.consequence')}{' '}
        <button type="button" className="button small" onClick={onFollow}>
          {say('stray.follow')}
        </button>
      </>
    );
  const signsIn =
    said.key === 'left.signed-out' || (said.key === 'refused' && said.cause === 'session.required');
  if (signsIn) return <> {<a href={signInAddress()}>{say('sign-in')}</a>}</>;
  if (said.key === 'left.other-person') return <> {<a href={location.href}>{say('left.open-again')}</a>}</>;
  return null;
};

const useCause = () => {
  const say = useTexts(documentTexts);
  const why = useTexts(errorTexts);
  return (code: WhyNot): string => (code === 'set-back' ? say('stray.set-back') : why(code));
};

/** Asks before the page is left with edits that only this device has. */
const useWarning = (reason: string | null) => {
  useEffect(() => {
    if (!reason) return;
    const ask = (event: BeforeUnloadEvent) => {
      event.preventDefault();
      event.returnValue = reason;
    };
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [reason]);
};
