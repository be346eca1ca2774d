import type { FloorWording } from './floor-wording.ts';
import { renderPage } from './layout.tsx';

/** Asks for the six digits; `wrong` when something else was typed. */
export function floorDoorPage(wording: FloorWording, wrong: boolean): string {
  const { say, language } = wording;
  return renderPage(wording.page, {
    title: say('door.title'),
    path: '/f',
    home: { name: wording.page.say('product'), path: '/f' },
    footer: 'none',
    children: (
      <div className="floor">
        <h1>{say('door.title')}</h1>
        {wrong && (
          <p className="said bad" role="alert">
            {say('door.six')}
          </p>
        )}
        <form method="get" action="/f">
          {language === 'en' && <input type="hidden" name="lang" value="en" />}
          <label className="text" htmlFor="code">
            {say('door.label')}
          </label>
          <input id="code" type="text" name="code" inputMode="numeric" autoComplete="off" required />
          <button type="submit">{say('door.go')}</button>
        </form>
      </div>
    ),
  });
}
