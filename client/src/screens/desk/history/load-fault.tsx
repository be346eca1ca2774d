import { historyTexts } from '@yishiting/shared/text/history.text.ts';
import type { Loaded } from '../../../api/use-load.ts';
import { useTexts } from '../../../app/language.ts';

/** What is not there yet, or why it cannot be shown. */
export const LoadFault = ({ loaded }: { loaded: Pick<Loaded<unknown>, 'value' | 'fault' | 'reload'> }) => {
  const say = useTexts(historyTexts);
  const { value, fault, reload } = loaded;
  if (!fault) return value === null ? <p role="status">{say('opening')}</p> : null;
  return (
    <p className="note bad" role="alert">
      {fault === 'unreachable' ? say('unreachable') : fault.message}{' '}
      <button type="button" className="link" onClick={reload}>
        {say('again')}
      </button>
    </p>
  );
};
