import type { Fault } from '@yishiting/shared/errors.ts';
import { petitionApi, type TrackedCase } from '@yishiting/shared/petitions/petition.contract.ts';
import { caseWordsTexts } from '@yishiting/shared/text/case-words.text.ts';
import { petitionTexts } from '@yishiting/shared/text/petition.text.ts';
import { type FormEvent, useId, useState } from 'react';
import { call, Refused, Unreachable } from '../../../api/call.ts';
import { useKept } from '../../../api/use-kept.ts';
import { useTexts } from '../../../app/language.ts';

const rated = ['unit', 'office'] as const;
const scores = ['satisfied', 'basicallySatisfied', 'dissatisfied'] as const;
type Rated = (typeof rated)[number];
type Props = { tracked: TrackedCase; code: string; put: (tracked: TrackedCase) => void };

/** Petition office and handling unit are rated apart, each once. */
export const RateForms = (props: Props) => {
  const say = useTexts(petitionTexts);
  return (
    <section aria-labelledby="rate">
      <h2 id="rate">{say(props.tracked.mayRate ? 'rate.title' : 'rate.title.done')}</h2>
      {props.tracked.mayRate && <p className="quiet">{say('rate.once')}</p>}
      {props.tracked.ratings.length > 0 && <p role="status">{say('rate.thanks')}</p>}
      {rated.map((of) => (
        <RateOne key={of} of={of} {...props} />
      ))}
    </section>
  );
};

const RateOne = ({ of, tracked, code, put }: Props & { of: Rated }) => {
  const say = useTexts(petitionTexts);
  const words = useTexts(caseWordsTexts);
  const id = useId();
  const draft = useKept(`rating ${tracked.number} ${of}`, () => ({ score: '', text: '' }));
  const { text } = draft.value;
  const score = scores.find((s) => s === draft.value.score);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Fault | 'unreachable' | 'none-chosen' | null>(null);
  const given = tracked.ratings.find((r) => r.of === of);
  const question = say(`rate.of.${of}`);
  if (given)
    return (
      <>
        <p>
          {question} <strong>{say('rate.given', { score: words(`score.${given.score}`) })}</strong>
        </p>
        {given.words && <blockquote>{given.words}</blockquote>}
      </>
    );
  if (!tracked.mayRate) return null;
  const send = async (event: FormEvent) => {
    event.preventDefault();
    setFailure(score ? null : 'none-chosen');
    if (!score || busy) return;
    setBusy(true);
    try {
      put(await call(petitionApi.rate, { body: { code, of, score, words: text } }));
      draft.forget();
    } catch (error) {
      if (error instanceof Refused) setFailure(error.fault);
      else if (error instanceof Unreachable) setFailure('unreachable');
      else throw error;
    } finally {
      setBusy(false);
    }
  };
  const trouble = () => {
    if (failure === 'none-chosen') return say('rate.need');
    return failure === 'unreachable' ? say('rate.offline') : failure?.message;
  };
  return (
    <form onSubmit={(event) => void send(event)} noValidate>
      <fieldset className="options">
        <legend>{question}</legend>
        {scores.map((s) => (
          <label key={s} className="tick">
            <input
              type="radio"
              name={`score-${of}`}
              checked={s === score}
              onChange={() => draft.put({ score: s, text })}
            />
            <span>{words(`score.${s}`)}</span>
          </label>
        ))}
        <div className="field">
          <label htmlFor={id}>
            {say('rate.words')} <span className="quiet optional">{say('field.optional')}</span>
          </label>
          <textarea
            id={id}
            rows={2}
            maxLength={1000}
            value={text}
            onChange={(e) => draft.put({ ...draft.value, text: e.currentTarget.value })}
          />
        </div>
        {failure && (
          <p className="note bad" role="alert">
            {trouble()}
          </p>
        )}
        <button type="submit" className="big primary" disabled={busy}>
          {say(busy ? 'send.busy' : 'rate.go')}
        </button>
      </fieldset>
    </form>
  );
};
