import type { Standing } from '@yishiting/shared/collab/wire.ts';
import { deskTexts } from '@yishiting/shared/text/desk.text.ts';
import { errorTexts } from '@yishiting/shared/text/errors.text.ts';
import { useEffect } from 'react';
import { useTexts } from '../../../app/language.ts';
import type { DeskDocument } from './use-desk-document.ts';

type Kind = 'agenda' | 'minutes';

/** Whether what one writes is safe, in words: saved, on its way, only here, read only. */
export const DocumentStatus = ({ shared, kind }: { shared: DeskDocument; kind: Kind }) => {
  const say = useTexts(deskTexts);
  const why = useTexts(errorTexts);
  const { unsaved, isStuck, isKept, isReady, standing, refusal, turnedAway } = shared;
  useWarning(unsaved > 0 ? say('doc.leave') : null);
  const state = (): { tone: string; words: string } => {
    if (refusal) return { tone: 'bad', words: say('doc.refused', { cause: why(refusal) }) };
    if (!isReady || !standing) return { tone: '', words: say('doc.opening') };
    if (isStuck && unsaved === 0) return { tone: 'warn', words: say('doc.reconnecting') };
    if (isStuck)
      return { tone: 'warn', words: say(isKept ? 'doc.offline' : 'doc.offline.page', { n: unsaved }) };
    if (standing.right !== 'write') return { tone: 'read-only', words: say(reasonOf(standing, kind)) };
    if (unsaved > 0) return { tone: '', words: say('doc.saving', { n: unsaved }) };
    return { tone: 'good', words: `✔ ${say('doc.saved')}` };
  };
  const { tone, words } = state();
  return (
    <>
      <p className={`document-status ${tone}`} role="status">
        {words}
      </p>
      {turnedAway && (
        <p className="document-status bad" role="alert">
          {say('doc.turned-away', { n: turnedAway.edits, cause: why(turnedAway.why) })}{' '}
          <button type="button" className="link" onClick={shared.dismiss}>
            {say('doc.turned-away.read')}
          </button>
        </p>
      )}
    </>
  );
};

const reasonOf = ({ locked }: Standing, kind: Kind) =>
  locked ? (`doc.read-only.${kind}` as const) : 'doc.read-only.role';

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
