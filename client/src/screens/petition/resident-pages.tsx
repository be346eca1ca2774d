import { petitionTexts } from '@yishiting/shared/text/petition.text.ts';
import { useEffect } from 'react';
import { setLanguage, useLanguage, useTexts } from '../../app/language.ts';
import { useOnline } from '../../live/use-online.ts';
import { textSizes, useTextSize } from '../../ui/text-size.ts';
import { TrackPage } from './track/track-page.tsx';
import { WritePage } from './write/write-page.tsx';

const slugInAddress = (): string => /^\/petition\/([^/]+)/.exec(location.pathname)?.[1] ?? '';

/** Two pages for people without an account: writing to a village, and following what was written. */
export const ResidentPages = () => {
  const say = useTexts(petitionTexts);
  const writes = location.pathname.startsWith('/petition');
  const online = useOnline();
  const page = say(writes ? 'title.write' : 'title.track');
  const title = say('title.of', { page });
  useEffect(() => {
    document.title = title;
  }, [title]);
  return (
    <>
      <Top />
      <main>
        {!online && (
          <p className="note warn network" role="alert">
            {say('network.lost')}
          </p>
        )}
        <h1>{page}</h1>
        {writes ? <WritePage slug={slugInAddress()} /> : <TrackPage />}
      </main>
    </>
  );
};

const Top = () => {
  const say = useTexts(petitionTexts);
  const other = useLanguage() === 'en' ? 'zh-CN' : 'en';
  const [size, setSize] = useTextSize();
  return (
    <header className="top">
      <fieldset className="sizes">
        <legend className="visually-hidden">{say('size.label')}</legend>
        {textSizes.map((s) => (
          <button key={s} type="button" aria-pressed={s === size} onClick={() => setSize(s)}>
            {say(`size.${s}`)}
          </button>
        ))}
      </fieldset>
      <button type="button" lang={other} className="plain" onClick={() => setLanguage(other)}>
        {say('language.other')}
      </button>
    </header>
  );
};
