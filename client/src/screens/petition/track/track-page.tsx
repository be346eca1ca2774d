import { petitionApi } from '@yishiting/shared/petitions/petition.contract.ts';
import { petitionTexts } from '@yishiting/shared/text/petition.text.ts';
import { type FormEvent, useId, useState } from 'react';
import { useLoad } from '../../../api/use-load.ts';
import { useTexts } from '../../../app/language.ts';
import { TrackedView } from './tracked-view.tsx';
import { useCode } from './use-code.ts';

/** Asks for the code, then shows the case that belongs to it. */
export const TrackPage = () => {
  const say = useTexts(petitionTexts);
  const [code, follow] = useCode();
  const load = useLoad(petitionApi.track, code ? { body: { code } } : null);
  if (code && load.value && !isWrong(load.fault))
    return (
      <>
        {load.fault && <Failure fault={load.fault} />}
        <TrackedView tracked={load.value} code={code} put={load.put} />
        <div className="row">
          <button type="button" className="big" onClick={load.reload} disabled={load.loading}>
            {say('track.refresh')}
          </button>
          <button type="button" className="big" onClick={() => follow('')}>
            {say('track.other')}
          </button>
        </div>
      </>
    );
  return (
    <>
      <CodeForm
        key={code}
        code={code}
        busy={load.loading && code !== ''}
        onCode={follow}
        again={load.reload}
      />
      {code && load.fault && !load.loading && <Failure fault={load.fault} />}
    </>
  );
};

type LoadFault = ReturnType<typeof useLoad>['fault'];
const isWrong = (fault: LoadFault) =>
  fault !== null && fault !== 'unreachable' && fault.code === 'case.wrong-code';

const Failure = ({ fault }: { fault: NonNullable<LoadFault> }) => {
  const say = useTexts(petitionTexts);
  return (
    <p className="note bad" role="alert">
      {fault === 'unreachable' ? say('load.failed') : fault.message}
    </p>
  );
};

type FormProps = { code: string; busy: boolean; onCode: (code: string) => void; again: () => void };

const CodeForm = ({ code, busy, onCode, again }: FormProps) => {
  const say = useTexts(petitionTexts);
  const [typed, setTyped] = useState(code);
  const [empty, setEmpty] = useState(false);
  const id = useId();
  const go = (event: FormEvent) => {
    event.preventDefault();
    const wanted = typed.trim();
    setEmpty(wanted === '');
    if (wanted === code) again();
    else onCode(wanted);
  };
  return (
    <form onSubmit={go} noValidate>
      <div className="field">
        <label htmlFor={id}>{say('track.code')}</label>
        <input
          id={id}
          className="code"
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          maxLength={40}
          value={typed}
          aria-invalid={empty}
          aria-describedby={`${id}-note`}
          onChange={(e) => setTyped(e.currentTarget.value)}
        />
        <p id={`${id}-note`} className={empty ? 'error' : 'quiet'}>
          {say(empty ? 'track.need' : 'track.code.help')}
        </p>
      </div>
      <button type="submit" className="big primary" disabled={busy}>
        {say(busy ? 'load.busy' : 'track.go')}
      </button>
    </form>
  );
};
