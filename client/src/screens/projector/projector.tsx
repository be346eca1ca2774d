import { clockTime } from '@yishiting/shared/china-time.ts';
import { projectorTexts } from '@yishiting/shared/text/projector.text.ts';
import { useEffect } from 'react';
import { useLanguage, useTexts } from '../../app/language.ts';
import { Frame } from './frame.tsx';
import { Header } from './header.tsx';
import { useHotkeys } from './use-hotkeys.ts';
import { useScreen } from './use-screen.ts';

/** The hall's screen: it shows, and nobody touches it. `preview` is the small copy on the chair's page. */
export const Projector = ({ code, preview }: { code: string; preview: boolean }) => {
  const say = useTexts(projectorTexts);
  const { board, roll, fault, origin, staleSince } = useScreen(code);
  useHotkeys(!preview);
  useEffect(() => {
    document.title = say('title');
  }, [say]);
  if (!board)
    return (
      <main className="screen blank">
        <h1>{say(fault ? 'wrong-code' : 'opening')}</h1>
        {fault && <p>{say('wrong-code-help')}</p>}
      </main>
    );
  return (
    <div className="screen">
      <Header board={board} />
      <Frame board={board} roll={roll} origin={origin} />
      {staleSince !== null && <LostStrip since={staleSince} />}
    </div>
  );
};

/** The last frame stays, and says since when it is old. */
const LostStrip = ({ since }: { since: number }) => {
  const say = useTexts(projectorTexts);
  const lang = useLanguage();
  const time = clockTime(new Date(since), lang);
  return (
    <p className="lost" role="alert">
      {say('link-lost', { time })}
    </p>
  );
};
