import { homeTexts } from '@yishiting/shared/text/home.text.ts';
import { useEffect } from 'react';
import { setLanguage, useLanguage, useTexts } from '../../app/language.ts';
import { JoinForm } from './join-form.tsx';
import { Villages } from './villages.tsx';

/** The front door: what this is, the six digits, and the ways for everybody else. */
export const Home = () => {
  const say = useTexts(homeTexts);
  const lang = useLanguage();
  const other = lang === 'en' ? 'zh-CN' : 'en';
  useEffect(() => {
    document.title = say('title');
  }, [say]);
  return (
    <div className="home">
      <header>
        <h1>{say('title')}</h1>
        <p>{say('what-1')}</p>
        <p>{say('what-2')}</p>
        <p>{say('what-3')}</p>
      </header>
      <main>
        <JoinForm />
        <Villages />
        <ul className="ways">
          <li>
            <a href="/track">
              <span>{say('track.title')}</span>
              <small>{say('track.help')}</small>
            </a>
          </li>
          <li>
            <a href="/console">
              <span>{say('staff.title')}</span>
            </a>
          </li>
        </ul>
      </main>
      <footer>
        <button type="button" lang={other} onClick={() => setLanguage(other)}>
          {say('language')}
        </button>
      </footer>
    </div>
  );
};
