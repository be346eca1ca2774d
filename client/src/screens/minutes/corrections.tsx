import {
  type CorrectionView,
  type MinutesView,
  signingApi,
} from '@yishiting/shared/minutes/signing.contract.ts';
import { minutesTexts } from '@yishiting/shared/text/minutes.text.ts';
import { useTexts } from '../../app/language.ts';
import { ask } from '../staff/ask.ts';
import { TwoStep } from '../staff/two-step.tsx';
import { useDates } from '../staff/use-dates.ts';
import { WriteCorrection } from './write-correction.tsx';

type Props = { view: MinutesView; put: (view: MinutesView) => void };

/** 勘误, below the signed text, which they never touch. */
export const Corrections = ({ view, put }: Props) => {
  const say = useTexts(minutesTexts);
  const { corrections, mine } = view;
  if (corrections.length === 0 && !mine.corrects) return null;
  return (
    <section className={corrections.length === 0 ? 'corrections no-print' : 'corrections'}>
      <h2>{say('corrections.title')}</h2>
      <ol>
        {corrections.map((c) => (
          <li key={c.id} className={c.confirmed ? '' : 'no-print'}>
            <Correction correction={c} />
            {c.mayConfirm && <Confirm correction={c} put={put} />}
          </li>
        ))}
      </ol>
      {mine.corrects && <WriteCorrection meetingId={view.meetingId} put={put} />}
    </section>
  );
};

const Correction = ({ correction: c }: { correction: CorrectionView }) => {
  const say = useTexts(minutesTexts);
  const dates = useDates();
  const written = { by: c.by, role: say(`role.${c.role}`), at: dates.dateTime(c.at) };
  return (
    <>
      <p>
        <strong>
          {c.confirmed ? say('corrections.number', { n: c.confirmed.number }) : say('corrections.waiting')}
        </strong>{' '}
        {c.text}
      </p>
      <p>{say('corrections.reason', { reason: c.reason })}</p>
      {c.confirmed ? (
        <p className="quiet">
          {say('corrections.by', {
            ...written,
            by2: c.confirmed.by,
            role2: say(`role.${c.confirmed.role}`),
            at2: dates.dateTime(c.confirmed.at),
          })}
          {' · '}
          {say('corrections.hash')} <code>{c.confirmed.hash}</code>
        </p>
      ) : (
        <p className="quiet">{say('corrections.written', written)}</p>
      )}
    </>
  );
};

const Confirm = ({ correction, put }: { correction: CorrectionView; put: Props['put'] }) => {
  const say = useTexts(minutesTexts);
  return (
    <TwoStep
      className="button no-print"
      label={say('corrections.confirm')}
      consequence={
        <>
          <p className="wording">{correction.text}</p>
          <p>{say('corrections.confirm.consequence')}</p>
        </>
      }
      confirm={say('corrections.confirm.do')}
      onConfirm={async () => put(await ask(signingApi.confirm, { params: { id: correction.id } }))}
    />
  );
};
