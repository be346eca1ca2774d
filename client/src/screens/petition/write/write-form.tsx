import type { Fault } from '@yishiting/shared/errors.ts';
import { petitionApi } from '@yishiting/shared/petitions/petition.contract.ts';
import type { Reply } from '@yishiting/shared/route.ts';
import { petitionTexts } from '@yishiting/shared/text/petition.text.ts';
import { type FormEvent, useRef, useState } from 'react';
import { call, Refused, Unreachable } from '../../../api/call.ts';
import { newId } from '../../../api/new-id.ts';
import { timeLimit } from '../../../api/time-limit.ts';
import { useKept } from '../../../api/use-kept.ts';
import { useTexts } from '../../../app/language.ts';
import { CategoryChoice } from './category-choice.tsx';
import { Field } from './field.tsx';
import { bodyOf, emptyDraft, missingFields, type TextField, type WriteDraft } from './write-draft.ts';

type Props = { slug: string; onSent: (receipt: Reply<typeof petitionApi.registerOnline>) => void };
type Failure = Fault | 'unreachable';

const personal: readonly TextField[] = ['name', 'address', 'phone'];
const pathOf = (field: TextField) => (personal.includes(field) ? `petitioner.${field}` : field);

/** Whoever picks the phone up next must not find an accusation. */
const mayKeep = ({ category }: WriteDraft) => category !== 'accusation';

/** Slow networks get half a minute; after that the person may send again without harm. */
const SEND_TIME = 30_000;

export const WriteForm = ({ slug, onSent }: Props) => {
  const say = useTexts(petitionTexts);
  const { value: draft, put, forget } = useKept(`petition ${slug}`, () => emptyDraft(newId()), mayKeep);
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const form = useRef<HTMLFormElement>(null);
  const missing = tried ? missingFields(draft) : [];

  const errorOf = (field: TextField) => {
    if (missing.includes(field)) return say('field.need');
    if (!failure || failure === 'unreachable') return undefined;
    return failure.issues?.some((i) => i.path === pathOf(field)) ? say('field.wrong') : undefined;
  };
  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    setTried(true);
    setFailure(null);
    if (missingFields(draft).length > 0) {
      requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
      return;
    }
    setBusy(true);
    try {
      const body = bodyOf(slug, draft);
      const receipt = await call(petitionApi.registerOnline, { body, signal: timeLimit(SEND_TIME) });
      forget();
      onSent(receipt);
      window.scrollTo(0, 0);
    } catch (error) {
      if (error instanceof Refused) setFailure(error.fault);
      else if (error instanceof Unreachable) setFailure('unreachable');
      else throw error;
    } finally {
      setBusy(false);
    }
  };
  const field = (
    name: TextField,
    max: number,
    more: { rows?: number; optional?: boolean; help?: string; type?: 'tel' } = {},
  ) => (
    <Field
      key={name}
      name={name}
      max={max}
      value={draft[name]}
      onChange={(text) => put({ ...draft, [name]: text })}
      error={errorOf(name)}
      {...more}
    />
  );
  const leave = (name: 'noReasons' | 'noAddress', empty: 'reasons' | 'address') =>
    draft[empty].trim() === '' && (
      <label key={name} className="tick">
        <input
          type="checkbox"
          checked={draft[name] === true}
          onChange={(e) => put({ ...draft, [name]: e.currentTarget.checked })}
        />
        <span>{say(`leave.${empty}`)}</span>
      </label>
    );
  return (
    <form ref={form} onSubmit={(event) => void send(event)} noValidate>
      <CategoryChoice value={draft.category} onChange={(category) => put({ ...draft, category })} />
      {field('subject', 120)}
      {field('request', 2000, { rows: 2 })}
      {field('facts', 10_000, { rows: 5, help: say('field.facts.help') })}
      {field('reasons', 5000, { rows: 2 })}
      {leave('noReasons', 'reasons')}
      {field('place', 120, { optional: true })}
      <fieldset className="who">
        <legend>{say('who.title')}</legend>
        <p className="quiet">{say(draft.category === 'accusation' ? 'who.accusation' : 'who.help')}</p>
        <label className="tick">
          <input
            type="checkbox"
            checked={draft.anonymous}
            onChange={(e) => put({ ...draft, anonymous: e.currentTarget.checked })}
          />
          <span>
            {say('who.anonymous')}
            <span className="quiet help">{say('who.anonymous.help')}</span>
          </span>
        </label>
        {!draft.anonymous && [
          field('name', 40),
          field('address', 120, { help: say('field.address.help') }),
          leave('noAddress', 'address'),
          field('phone', 30, { optional: true, type: 'tel' }),
        ]}
      </fieldset>
      <div role="alert">
        {missing.length > 0 && <p className="note bad">{say('send.check')}</p>}
        {failure && (
          <p className="note bad">{failure === 'unreachable' ? say('send.offline') : failure.message}</p>
        )}
      </div>
      <button type="submit" className="big primary" disabled={busy}>
        {say(busy ? 'send.busy' : 'send.go')}
      </button>
    </form>
  );
};
