import { type MinutesView, signingApi } from '@yishiting/shared/minutes/signing.contract.ts';
import { minutesTexts } from '@yishiting/shared/text/minutes.text.ts';
import { useEffect, useMemo, useState } from 'react';
import { flushSync } from 'react-dom';
import { saysSignedOut } from '../../api/signed-out.ts';
import { useLoad } from '../../api/use-load.ts';
import { useTexts } from '../../app/language.ts';
import { LanguageButton } from '../staff/language-button.tsx';
import { LoadNote } from '../staff/load-note.tsx';
import { MinutesStatus } from '../staff/minutes/minutes-status.tsx';
import { useDates } from '../staff/use-dates.ts';
import { Annex } from './annex.tsx';
import { Corrections } from './corrections.tsx';
import { NotYet, OfMeeting } from './of-meeting.tsx';
import { Paper } from './paper.tsx';
import { readPaper } from './read-paper.ts';
import { SignBar } from './sign-bar.tsx';
import { SignatureBlock } from './signature-block.tsx';

/** `/minutes/:meeting`: the exact text that is signed, to read, to sign, and to print on A4. */
export const MinutesPage = () => <OfMeeting>{(id) => <Load id={id} />}</OfMeeting>;

const Load = ({ id }: { id: string }) => {
  const say = useTexts(minutesTexts);
  const { value: view, fault, put, reload } = useLoad(signingApi.view, { params: { id } });
  const title = view?.title;
  useEffect(() => {
    document.title = title ? say('paper.page.of', { title }) : say('paper.page');
  });
  if (!view || saysSignedOut(fault)) return <NotYet fault={fault} onRetry={reload} />;
  return view.copy ? <Sheet key={view.copy.hash} view={view} put={put} /> : <NoPaper view={view} put={put} />;
};

type Props = { view: MinutesView; put: (view: MinutesView) => void };

const NoPaper = ({ view, put }: Props) => {
  const say = useTexts(minutesTexts);
  return (
    <main className="paper-page">
      <p className="note">{say('paper.none')}</p>
      <MinutesStatus view={view} put={put} />
    </main>
  );
};

const Sheet = ({ view, put }: Props) => {
  const say = useTexts(minutesTexts);
  const { value, fault, reload } = useLoad(signingApi.paper, { params: { id: view.meetingId } });
  const read = useMemo(() => value && readPaper(value), [value]);
  // Names leave the office on paper only when somebody says so, each time.
  const [withAnnex, setWithAnnex] = useState(false);
  const print = (annex: boolean) => {
    flushSync(() => setWithAnnex(annex));
    window.print();
  };
  useEffect(() => {
    const over = () => setWithAnnex(false);
    window.addEventListener('afterprint', over);
    return () => window.removeEventListener('afterprint', over);
  }, []);
  if (!value || !read) return fault ? <LoadNote fault={fault} onRetry={reload} /> : <LoadNote />;
  return (
    <main className="paper-page">
      <p className="row no-print">
        <button type="button" className="button" onClick={() => print(false)}>
          {say('paper.print')}
        </button>
        {read.annex && (
          <button type="button" className="button" onClick={() => print(true)}>
            {say('paper.print.annex')}
          </button>
        )}
        {view.mine.as === 'staff' ? (
          <a className="button" href={`/desk/${view.meetingId}`}>
            {say('paper.back')}
          </a>
        ) : (
          <a className="button" href={`/m/${read.paper.meeting.code}`}>
            {say('paper.back.phone')}
          </a>
        )}
        <LanguageButton />
      </p>
      <article className="sheet">
        <Standing view={view} />
        <Paper paper={read.paper} />
        <SignatureBlock view={view} texts={value} />
        <Corrections view={view} put={put} />
        {read.annex && <Annex annex={read.annex} paper={read.paper} onPaper={withAnnex} />}
      </article>
      <SignBar view={view} put={put} shown={value.hash} />
    </main>
  );
};

/** Whether the text binds, and since when: three have signed it. */
const Standing = ({ view: { state, copy } }: { view: MinutesView }) => {
  const say = useTexts(minutesTexts);
  const dates = useDates();
  if (state !== 'frozen' || !copy) return <p className="note warn">{say('paper.unsigned')}</p>;
  const at = copy.signatures
    .map((signature) => signature.at)
    .sort()
    .at(-1);
  return <p className="note good">{say('paper.in-force', { day: at ? dates.dateTime(at) : '' })}</p>;
};
