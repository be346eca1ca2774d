import {
  type DocumentKind,
  type DocumentVersion,
  historyApi,
  versionLimits,
} from '@yishiting/shared/collab/history.contract.ts';
import { historyTexts } from '@yishiting/shared/text/history.text.ts';
import { useId, useState } from 'react';
import { useTexts } from '../../../app/language.ts';
import { ask } from '../../staff/ask.ts';
import { Fault } from '../../staff/fault.tsx';
import { useAct } from '../../staff/use-act.ts';

type Props = { meetingId: string; kind: DocumentKind; onKept: (version: DocumentVersion) => void };

/** Keeps the document as it is now under a name. */
export const KeepVersion = ({ meetingId, kind, onKept }: Props) => {
  const say = useTexts(historyTexts);
  const act = useAct();
  const id = useId();
  const [title, setTitle] = useState('');
  const keep = async () => {
    const body = { document: kind, title: title.trim() };
    onKept(await ask(historyApi.name, { params: { id: meetingId }, body }));
    setTitle('');
  };
  return (
    <form
      className="keep-version"
      onSubmit={(event) => {
        event.preventDefault();
        void act.run(keep);
      }}
    >
      <label htmlFor={id}>{say('keep.title')}</label>
      <div className="row">
        <input
          id={id}
          value={title}
          maxLength={versionLimits.title}
          placeholder={say('keep.hint')}
          autoComplete="off"
          onChange={(e) => setTitle(e.target.value)}
        />
        <button type="submit" className="button" disabled={act.busy || title.trim() === ''}>
          {say('keep.do')}
        </button>
      </div>
      <Fault act={act} />
    </form>
  );
};
