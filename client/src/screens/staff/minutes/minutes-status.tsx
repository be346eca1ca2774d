import './minutes.css';
import { isErrorCode } from '@yishiting/shared/errors.ts';
import type { MinutesView } from '@yishiting/shared/minutes/signing.contract.ts';
import { errorTexts } from '@yishiting/shared/text/errors.text.ts';
import { minutesTexts } from '@yishiting/shared/text/minutes.text.ts';
import { useTexts } from '../../../app/language.ts';
import { NextMove } from './next-move.tsx';
import { Signatures } from './signatures.tsx';

type Props = { view: MinutesView; put: (view: MinutesView) => void };

/** In one place: how far the minutes are, what comes next and who does it. */
export const MinutesStatus = ({ view, put }: Props) => {
  const say = useTexts(minutesTexts);
  const { state, mine, undecided, circulation, reopened, corrections } = view;
  const last = reopened.at(-1);
  return (
    <section className={`minutes-status ${state}`} aria-label={say('status.title')}>
      <p className="minutes-state">
        <strong>{say('status.now', { state: say(`state.${state}`) })}</strong>
      </p>
      <p>
        {state === 'draft'
          ? say(mine.writes ? 'status.draft' : 'status.draft.reader')
          : say(`status.${state}`, { n: circulation?.number ?? 1 })}
      </p>
      {mine.as === 'staff' && undecided > 0 && (
        <p className="note warn">{say('status.undecided', { n: undecided })}</p>
      )}
      {(state === 'signing' || state === 'frozen') && <Signatures view={view} />}
      {state === 'circulated' && last && (
        <p className="note">
          {say('status.reopened', { n: last.copy.number, by: last.by, reason: last.reason })}
        </p>
      )}
      {corrections.length > 0 && (
        <p>{say('status.corrections', { n: corrections.filter((c) => c.confirmed).length })}</p>
      )}
      {corrections.some((c) => c.mayConfirm) && (
        <p className="note warn">{say('status.corrections.confirm')}</p>
      )}
      <NextMove view={view} put={put} />
      <WhyNot view={view} />
    </section>
  );
};

/** Why the next step cannot be taken yet, for who would take it. */
const WhyNot = ({ view: { state, mine, not, undecided } }: { view: MinutesView }) => {
  const why = useTexts(errorTexts);
  const code = state === 'draft' ? not.circulate : state === 'circulated' ? not.begin : null;
  // How many amendments wait is said above.
  if (!mine.writes || !code || !isErrorCode(code) || code === 'minutes.proposals-open') return null;
  return <p className="quiet">{why(code, { count: undecided })}</p>;
};
