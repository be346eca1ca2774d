import {
  type DocumentKind,
  type DocumentVersion,
  historyApi,
} from '@yishiting/shared/collab/history.contract.ts';
import { historyTexts } from '@yishiting/shared/text/history.text.ts';
import { useId, useMemo, useState } from 'react';
import { useLoad } from '../../../api/use-load.ts';
import { useTexts } from '../../../app/language.ts';
import { BringBack } from './bring-back.tsx';
import { ChangesView } from './changes-view.tsx';
import { LoadFault } from './load-fault.tsx';
import { nobody, peopleOf } from './people.ts';
import { nameOf } from './version-name.ts';

type Shown = {
  meetingId: string;
  kind: DocumentKind;
  version: DocumentVersion;
  /** The latest first. */
  versions: readonly DocumentVersion[];
};
type Props = Shown & { mayWrite: boolean; onBroughtBack: (before: DocumentVersion | null) => void };

/** One version, alone or beside another or what the document says now. */
export const VersionView = ({ mayWrite, onBroughtBack, ...shown }: Props) => {
  const say = useTexts(historyTexts);
  const [other, setOther] = useState('');
  const [turn, setTurn] = useState(0);
  const broughtBack = (before: DocumentVersion | null) => {
    // What it says now is something else.
    setTurn((n) => n + 1);
    onBroughtBack(before);
  };
  const id = useId();
  const { version, versions } = shown;
  return (
    <section className="version-view" aria-label={nameOf(version, versions, say)}>
      <div className="row">
        <label htmlFor={id}>{say('compare')}</label>
        <select id={id} value={other} onChange={(e) => setOther(e.target.value)}>
          <option value="">{say('compare.none')}</option>
          <option value="now">{say('now')}</option>
          {versions
            .filter((v) => v.id !== version.id)
            .map((v) => (
              <option key={v.id} value={v.id}>
                {nameOf(v, versions, say)}
              </option>
            ))}
        </select>
        {mayWrite && <BringBack {...shown} onDone={broughtBack} />}
      </div>
      {other === '' ? <Alone {...shown} /> : <Beside key={turn} {...shown} other={other} />}
    </section>
  );
};

const Alone = ({ meetingId, kind, version, versions }: Shown) => {
  const say = useTexts(historyTexts);
  const shown = useLoad(historyApi.show, { params: { id: meetingId, version: version.id } });
  return (
    <>
      <h2>{say('view.title', { name: nameOf(version, versions, say) })}</h2>
      <LoadFault loaded={shown} />
      {shown.value && <ChangesView kind={kind} from={shown.value.state} to={null} people={nobody} />}
    </>
  );
};

/** The earlier one is always on the left of the change, whichever was chosen first. */
const inOrder = ({ version, versions }: Shown, other: string) => {
  const there = versions.find(({ id }) => id === other);
  if (!there) return { from: version, to: null };
  return versions.indexOf(there) > versions.indexOf(version)
    ? { from: there, to: version }
    : { from: version, to: there };
};

const Beside = ({ other, ...shown }: Shown & { other: string }) => {
  const say = useTexts(historyTexts);
  const { meetingId, kind, versions } = shown;
  const { from, to } = inOrder(shown, other);
  const compared = useLoad(historyApi.compare, {
    params: { id: meetingId, version: from.id },
    query: to ? { to: to.id } : {},
  });
  const { value } = compared;
  const people = useMemo(() => (value ? peopleOf(value.authors, value.erasures) : nobody), [value]);
  const names = {
    from: nameOf(from, versions, say),
    to: to ? nameOf(to, versions, say) : say('now'),
  };
  return (
    <>
      <h2>{say('compare.title', names)}</h2>
      <LoadFault loaded={compared} />
      {value && <ChangesView kind={kind} from={value.from.state} to={value.to.state} people={people} />}
    </>
  );
};
