import type { ErrorCode } from '@yishiting/shared/errors.ts';
import { phoneTexts } from '@yishiting/shared/text/phone.text.ts';
import { useTexts } from '../../app/language.ts';
import type { SlipState } from './use-slip.ts';

/** Refusals that say nothing about the slip. */
const passing: ErrorCode[] = ['request.too-many', 'request.failed'];

/** How the personal slip in the address fared. */
export const SlipNotice = ({ slip, onWho }: { slip: SlipState; onWho: () => void }) => {
  const say = useTexts(phoneTexts);
  if (slip.state === 'none') return null;
  if (slip.state === 'using')
    return (
      <p className="notice" role="status">
        {say('slip.using')}
      </p>
    );
  const { fault } = slip;
  return (
    <section className="notice bad" role="alert">
      <p className="strong">{say('slip.failed')}</p>
      <p>{fault === 'unreachable' ? say('unreachable') : fault.message}</p>
      {(fault === 'unreachable' || passing.includes(fault.code)) && (
        <button type="button" className="big primary" onClick={slip.again}>
          {say('slip.again')}
        </button>
      )}
      <button
        type="button"
        className="big"
        onClick={() => {
          slip.drop();
          onWho();
        }}
      >
        {say('slip.other')}
      </button>
    </section>
  );
};
