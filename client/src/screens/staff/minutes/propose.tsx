import { type MinutesView, signingApi } from '@yishiting/shared/minutes/signing.contract.ts';
import { minutesTexts } from '@yishiting/shared/text/minutes.text.ts';
import { useId } from 'react';
import { useTexts } from '../../../app/language.ts';
import { type Draft, useProposal } from '../../../minutes/use-proposal.ts';
import { ask } from '../ask.ts';
import { Fault } from '../fault.tsx';
import { useAct } from '../use-act.ts';

type Props = { view: MinutesView; put: (view: MinutesView) => void };

/** At the desk: pick a paragraph of the circulated copy, say what should stand there. */
export const Propose = ({ view, put }: Props) => {
  const say = useTexts(minutesTexts);
  const act = useAct();
  const { draft, blocks, kinds, ready, change, body, clear } = useProposal(view, null);
  const ids = { place: useId(), words: useId(), why: useId() };
  const send = async () => {
    const params = { id: view.meetingId };
    if (await act.run(async () => put(await ask(signingApi.propose, { params, body })))) clear();
  };
  return (
    <details className="propose">
      <summary>{say('propose.open')}</summary>
      <label htmlFor={ids.place}>{say('propose.place')}</label>
      <select
        id={ids.place}
        value={draft.place ?? ''}
        onChange={(e) => change({ place: e.target.value || null })}
      >
        <option value="">{say('propose.whole')}</option>
        {blocks.map(({ key, words }) => (
          <option key={key} value={key}>
            {words}
          </option>
        ))}
      </select>
      {draft.place !== null && (
        <fieldset className="row">
          <legend>{say('propose.what')}</legend>
          {kinds.map((kind) => (
            <label key={kind} className="choice">
              <input
                type="radio"
                name={ids.place}
                checked={draft.kind === kind}
                onChange={() => change({ kind })}
              />{' '}
              {say(`proposal.${kind}`)}
            </label>
          ))}
        </fieldset>
      )}
      <Words draft={draft} ids={ids} onChange={change} />
      <Fault act={act} />
      <p className="row">
        <button
          type="button"
          className="button primary"
          disabled={!ready || act.busy}
          onClick={() => void send()}
        >
          {say(act.busy ? 'propose.sending' : 'propose.send')}
        </button>
      </p>
    </details>
  );
};

type WordsProps = {
  draft: Draft;
  ids: { words: string; why: string };
  onChange: (change: Partial<Draft>) => void;
};

const Words = ({ draft: { kind, text, reason }, ids, onChange }: WordsProps) => {
  const say = useTexts(minutesTexts);
  return (
    <>
      {kind !== 'delete' && (
        <>
          <label htmlFor={ids.words}>{say(`propose.words.${kind}`)}</label>
          <textarea
            id={ids.words}
            rows={4}
            value={text}
            onChange={(e) => onChange({ text: e.target.value })}
          />
        </>
      )}
      <label htmlFor={ids.why}>{say(kind === 'delete' ? 'propose.why.delete' : 'propose.why')}</label>
      <textarea id={ids.why} rows={2} value={reason} onChange={(e) => onChange({ reason: e.target.value })} />
    </>
  );
};
