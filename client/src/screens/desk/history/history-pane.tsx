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
import { useCalm } from '../../staff/use-calm.ts';
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

/** What was just done here, and the version that came of it; null when nothing had to be changed. */
type Done = { what: 'keep' | 'back'; made: DocumentVersion | null };

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
  const [done, setDone] = useState<Done | null>(null);
  const fresh = useCalm(listed.reload, 1500);
  // biome-ignore lint/correctness/useExhaustiveDependencies: looks again whenever the server hints
  useEffect(fresh, [hints]);
  const versions = listed.value?.versions ?? [];
  const version = versions.find(({ id }) => id === chosen);
  const acted = (what: Done['what']) => (made: DocumentVersion | null) => {
    setDone({ what, made });
    listed.reload();
  };
  const name = done?.made ? nameOf(done.made, versions, say) : '';
  const words = done && (done.made ? say(`${done.what}.done`, { name }) : say('back.same'));
  return (
    <>
      {listed.value?.mayWrite && <KeepVersion meetingId={meetingId} kind={kind} onKept={acted('keep')} />}
      {listed.value?.mayWrite === false && <p className="quiet">{say('read-only')}</p>}
      <p role="status">{words && <span className="note good">{words}</span>}</p>
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
                onBroughtBack={acted('back')}
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
