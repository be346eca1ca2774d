import '../minutes/editor.css';
import './history.css';
import {
  type DocumentKind,
  type DocumentVersion,
  documentKinds,
  historyApi,
} from '@yishiting/shared/collab/history.contract.ts';
import { minutesApi } from '@yishiting/shared/minutes/minutes.contract.ts';
import { historyTexts } from '@yishiting/shared/text/history.text.ts';
import { useEffect, useState } from 'react';
import { useLoad } from '../../../api/use-load.ts';
import { useTexts } from '../../../app/language.ts';
import { RecordContext } from '../minutes/record.ts';
import { KeepVersion } from './keep-version.tsx';
import { LoadFault } from './load-fault.tsx';
import { VersionList } from './version-list.tsx';
import { nameOf } from './version-name.ts';
import { VersionView } from './version-view.tsx';

type Props = {
  meetingId: string;
  /** What was open before. */
  first: DocumentKind;
  /** Grows when the server hints that something changed. */
  hints: number;
};

/** Every version of agenda and minutes, for who may read them. */
const HistoryPane = ({ meetingId, first, hints }: Props) => {
  const say = useTexts(historyTexts);
  const [kind, setKind] = useState(first);
  return (
    <section className="pane history" aria-label={say('title')}>
      <fieldset className="which">
        <legend className="visually-hidden">{say('document')}</legend>
        {documentKinds.map((name) => (
          <label key={name} className="tick">
            <input type="radio" name="document" checked={kind === name} onChange={() => setKind(name)} />
            {say(`document.${name}`)}
          </label>
        ))}
      </fieldset>
      <Versions key={kind} meetingId={meetingId} kind={kind} hints={hints} />
    </section>
  );
};

const Versions = ({ meetingId, kind, hints }: { meetingId: string; kind: DocumentKind; hints: number }) => {
  const say = useTexts(historyTexts);
  const params = { id: meetingId };
  const listed = useLoad(historyApi.list, { params, query: { document: kind } });
  const record = useLoad(minutesApi.record, kind === 'minutes' ? { params } : null);
  const [chosen, setChosen] = useState<string | null>(null);
  const [done, setDone] = useState<string | null>(null);
  const { reload } = listed;
  // biome-ignore lint/correctness/useExhaustiveDependencies: looks again whenever the server hints
  useEffect(reload, [hints]);
  const versions = listed.value?.versions ?? [];
  const version = versions.find(({ id }) => id === chosen);
  const kept = (made: DocumentVersion) => {
    setDone(say('keep.done', { name: made.title }));
    reload();
  };
  const broughtBack = (before: DocumentVersion | null) => {
    setDone(before ? say('back.done', { name: nameOf(before, versions, say) }) : say('back.same'));
    reload();
  };
  return (
    <>
      {listed.value?.mayWrite && <KeepVersion meetingId={meetingId} kind={kind} onKept={kept} />}
      {listed.value?.mayWrite === false && <p className="quiet">{say('read-only')}</p>}
      <p role="status">{done && <span className="note good">{done}</span>}</p>
      <LoadFault loaded={listed} />
      {listed.value && (
        <div className="history-columns">
          <VersionList versions={versions} chosen={chosen} onChoose={setChosen} />
          <RecordContext.Provider value={record.value}>
            {version ? (
              <VersionView
                key={version.id}
                meetingId={meetingId}
                kind={kind}
                version={version}
                versions={versions}
                mayWrite={listed.value.mayWrite}
                onBroughtBack={broughtBack}
              />
            ) : (
              versions.length > 0 && <p className="empty">{say('choose')}</p>
            )}
          </RecordContext.Provider>
        </div>
      )}
    </>
  );
};

export default HistoryPane;
