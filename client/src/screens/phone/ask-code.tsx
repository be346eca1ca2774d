import './ask-code.css';
import { homeTexts } from '@yishiting/shared/text/home.text.ts';
import { phoneTexts } from '@yishiting/shared/text/phone.text.ts';
import { useEffect } from 'react';
import { useTexts } from '../../app/language.ts';
import { JoinForm } from '../home/join-form.tsx';
import { Settings } from './settings.tsx';

/** `/m` without the six digits: which meeting? */
export const AskCode = () => {
  const home = useTexts(homeTexts);
  const say = useTexts(phoneTexts);
  useEffect(() => {
    document.title = say('title', { meeting: home('join.title') });
  }, [say, home]);
  return (
    <div className="phone">
      <main className="ask-code">
        <JoinForm />
      </main>
      <Settings mayLeave={false} onLeave={() => undefined} />
    </div>
  );
};
