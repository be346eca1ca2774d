import type { SeatView } from '@yishiting/shared/meetings/attendance.contract.ts';
import { type MinutesView, proposalLimits, signingApi } from '@yishiting/shared/minutes/signing.contract.ts';
import { minutesTexts } from '@yishiting/shared/text/minutes.text.ts';
import { useEffect, useState } from 'react';
import { call } from '../../../api/call.ts';
import { timeLimit } from '../../../api/time-limit.ts';
import { useTexts } from '../../../app/language.ts';
import { type Draft, useProposal } from '../../../minutes/use-proposal.ts';
import { useAsk } from '../use-ask.ts';
import { useFocus } from '../use-focus.ts';

type Props = {
  view: MinutesView;
  /** People on this phone who are in the hall. */
  seats: SeatView[];
  /** Null: on the whole. */
  place: string | null;
  onDone: (view: MinutesView) => void;
  onBack: () => void;
};

/** What should stand there, and why. One thing on the page at a time, in large letters. */
export const ProposeForm = ({ view, seats, place, onDone, onBack }: Props) => {
  const say = useTexts(minutesTexts);
  const heading = useFocus<HTMLHeadingElement>();
  const [seatId, setSeatId] = useState(seats[0]?.attendanceId ?? null);
  const { draft, block, kinds, ready, change, body } = useProposal(view, seatId);
  const { ask, busy, problem } = useAsk();
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, with the line that was tapped
  useEffect(() => change({ place }), [place]);
  const params = { id: view.meetingId };
  const send = () => ask(() => call(signingApi.propose, { params, body, signal: timeLimit(15_000) }), onDone);
  return (
    <section className="who">
      <h2 ref={heading} tabIndex={-1}>
        {say(place === null ? 'propose.whole' : 'propose.what')}
      </h2>
      {block?.text && <p className="notice">{block.text}</p>}
      {place !== null && (
        <div className="kinds">
          {kinds.map((kind) => (
            <button
              key={kind}
              type="button"
              className="big person"
              aria-pressed={draft.kind === kind}
              onClick={() => change({ kind })}
            >
              {say(`proposal.${kind}`)}
            </button>
          ))}
        </div>
      )}
      <Words draft={draft} onChange={change} />
      {seats.length > 1 &&
        seats.map((seat) => (
          <button
            key={seat.attendanceId}
            type="button"
            className="big person"
            aria-pressed={seat.attendanceId === seatId}
            onClick={() => setSeatId(seat.attendanceId)}
          >
            {say('propose.as', { name: seat.name })}
          </button>
        ))}
      {problem && (
        <p className="notice bad" role="alert">
          {problem}
        </p>
      )}
      <button type="button" className="big primary" disabled={!ready || busy} onClick={send}>
        {say(busy ? 'propose.sending' : 'propose.send')}
      </button>
      <button type="button" className="big quiet" disabled={busy} onClick={onBack}>
        {say('propose.back')}
      </button>
    </section>
  );
};

const Words = ({ draft, onChange }: { draft: Draft; onChange: (change: Partial<Draft>) => void }) => {
  const say = useTexts(minutesTexts);
  const { kind, text, reason } = draft;
  return (
    <>
      {kind !== 'delete' && (
        <label>
          {say(`propose.words.${kind}`)}
          <textarea
            className="field"
            rows={4}
            maxLength={proposalLimits.text}
            value={text}
            onChange={(event) => onChange({ text: event.target.value })}
          />
        </label>
      )}
      <label>
        {say(kind === 'delete' ? 'propose.why.delete' : 'propose.why')}
        <textarea
          className="field"
          rows={2}
          maxLength={proposalLimits.reason}
          value={reason}
          onChange={(event) => onChange({ reason: event.target.value })}
        />
      </label>
    </>
  );
};
