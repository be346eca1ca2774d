import type { SeatView } from '@yishiting/shared/meetings/attendance.contract.ts';
import { type MinutesView, signingApi } from '@yishiting/shared/minutes/signing.contract.ts';
import { minutesTexts } from '@yishiting/shared/text/minutes.text.ts';
import { phoneTexts } from '@yishiting/shared/text/phone.text.ts';
import { useEffect, useState } from 'react';
import { useLoad } from '../../../api/use-load.ts';
import { useTexts } from '../../../app/language.ts';
import { useFocus } from '../use-focus.ts';
import { MyProposals } from './my-proposals.tsx';
import { ProposeForm } from './propose-form.tsx';
import { ReadBlocks } from './read-blocks.tsx';

type Props = {
  meetingId: string;
  seats: SeatView[];
  /** Another word whenever the public picture says that something moved. */
  moved: string;
  onBack: () => void;
};

/** The copy that went round, line by line; a tap on one says what should stand there. */
const MinutesPage = ({ meetingId, seats, moved, onBack }: Props) => {
  const say = useTexts(minutesTexts);
  const word = useTexts(phoneTexts);
  const { value: view, fault, put, reload } = useLoad(signingApi.view, { params: { id: meetingId } });
  const [place, setPlace] = useState<string | null | undefined>(undefined);
  const [sent, setSent] = useState(false);
  const heading = useFocus<HTMLHeadingElement>(place === undefined);
  // biome-ignore lint/correctness/useExhaustiveDependencies: fetches again when something moved
  useEffect(reload, [moved]);
  // In braces: newer browsers answer a promise, which would be taken for a clean-up.
  // biome-ignore lint/correctness/useExhaustiveDependencies: for each page anew
  useEffect(() => {
    window.scrollTo(0, 0);
  }, [place]);
  const done = (next: MinutesView) => {
    put(next);
    setPlace(undefined);
    setSent(true);
  };
  // Once they are signed, nothing waits for the recorder any more.
  const received = sent && view?.mine.proposes === true;
  const present = seats.filter((seat) => seat.state === 'present');
  if (view && place !== undefined && view.mine.proposes)
    return (
      <ProposeForm
        view={view}
        seats={present}
        place={place}
        onDone={done}
        onBack={() => setPlace(undefined)}
      />
    );
  return (
    <section className="minutes">
      <h2 ref={heading} tabIndex={-1}>
        {say(view?.state === 'signing' || view?.state === 'frozen' ? 'paper.title' : 'phone.title')}
      </h2>
      {!view && !fault && <p role="status">{say('phone.loading')}</p>}
      {fault && (
        <p className="notice bad" role="alert">
          {fault === 'unreachable' ? word('unreachable') : fault.message}
        </p>
      )}
      <p role="status" className={received ? 'notice good' : ''}>
        {received && say('propose.sent')}
      </p>
      {view && (
        <>
          <p>
            {say(view.mine.proposes ? 'phone.hint' : view.state === 'frozen' ? 'phone.final' : 'phone.over')}
          </p>
          {view.state === 'frozen' && (
            <a className="big primary" href={`/minutes/${meetingId}`}>
              {say('phone.read.frozen')}
            </a>
          )}
          <MyProposals view={view} />
          <ReadBlocks view={view} onPick={view.mine.proposes ? setPlace : null} />
          {view.mine.proposes && (
            <button type="button" className="big" onClick={() => setPlace(null)}>
              {say('propose.whole')}
            </button>
          )}
        </>
      )}
      <button type="button" className="big quiet" onClick={onBack}>
        {say('propose.back')}
      </button>
    </section>
  );
};

export default MinutesPage;
