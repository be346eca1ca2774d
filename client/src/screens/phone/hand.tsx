import { floorApi, type SeatView } from '@yishiting/shared/meetings/attendance.contract.ts';
import { phoneTexts } from '@yishiting/shared/text/phone.text.ts';
import { useState } from 'react';
import { call } from '../../api/call.ts';
import { timeLimit } from '../../api/time-limit.ts';
import { useTexts } from '../../app/language.ts';
import { answered } from '../../live/answered.ts';
import type { Meeting } from '../../live/use-meeting.ts';
import { useAsk } from './use-ask.ts';
import { useFocus } from './use-focus.ts';

type Side = 'for' | 'against';
type Props = {
  meeting: Meeting;
  meetingId: string;
  seat: SeatView;
  /** Has the floor now. */
  speaking: boolean;
  shared: boolean;
};

/** One button to ask for the floor; then the side one speaks for, and the place in the queue. */
export const Hand = ({ meeting, meetingId, seat, speaking, shared }: Props) => {
  const say = useTexts(phoneTexts);
  const [asking, setAsking] = useState(false);
  const { ask, busy, problem } = useAsk();
  const who = { meetingId, attendanceId: seat.attendanceId };

  const act = (name: 'raiseHand' | 'lowerHand', side?: Side) => {
    const socket = meeting.socket();
    const route = name === 'raiseHand' ? floorApi.raise : floorApi.lower;
    const body = { attendanceId: seat.attendanceId, ...(side && { side }) };
    ask(
      () =>
        socket?.connected
          ? answered(socket.timeout(8000).emitWithAck(name, { ...who, ...(side && { side }) }))
          : call(route, { params: { id: meetingId }, body, signal: timeLimit(8000) }),
      () => {
        setAsking(false);
        meeting.refresh();
      },
    );
  };
  const trouble = problem && (
    <p className="notice bad" role="alert">
      {say('hand.failed', { cause: problem })}
    </p>
  );
  if (speaking)
    return (
      <p className="notice good strong" role="status">
        {say('hand.speaking')}
      </p>
    );
  if (seat.queued !== null)
    return (
      <section className="hand">
        <p className="notice good" role="status">
          {shared
            ? say('hand.queued-name', { name: seat.name, n: seat.queued })
            : say('hand.queued', { n: seat.queued })}
        </p>
        {trouble}
        <button type="button" className="big" disabled={busy} onClick={() => act('lowerHand')}>
          {say('hand.lower')}
        </button>
      </section>
    );
  if (!asking)
    return (
      <button type="button" className="big primary" onClick={() => setAsking(true)}>
        {say('hand.raise')}
      </button>
    );
  return (
    <section className="hand">
      <Title text={say('hand.title', { name: seat.name })} />
      {trouble}
      {busy && <p role="status">{say('hand.sending')}</p>}
      <button type="button" className="big" disabled={busy} onClick={() => act('raiseHand', 'for')}>
        {say('hand.for')}
      </button>
      <button type="button" className="big" disabled={busy} onClick={() => act('raiseHand', 'against')}>
        {say('hand.against')}
      </button>
      <button type="button" className="big" disabled={busy} onClick={() => act('raiseHand')}>
        {say('hand.comment')}
      </button>
      <button type="button" className="big quiet" onClick={() => setAsking(false)}>
        {say('link.back')}
      </button>
    </section>
  );
};

const Title = ({ text }: { text: string }) => {
  const heading = useFocus<HTMLHeadingElement>();
  return (
    <h2 ref={heading} tabIndex={-1}>
      {text}
    </h2>
  );
};
