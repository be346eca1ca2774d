import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { stylePath } from './style.ts';
import type { Wording } from './wording.ts';

type Page = {
  title: string;
  /** Path of the page itself, for the link to the other language. */
  path: string;
  home: { name: string; path: string };
  /** Loads itself again after so many seconds; never where somebody fills in a form. */
  again?: number;
  /** Says that personal details are covered, and links to the trust page. */
  footer?: 'none';
  children: ReactNode;
};

function Footer({ wording: { say, href } }: { wording: Wording }) {
  return (
    <footer>
      <p>{say('masked-note')}</p>
      <p>
        <a href={href('/open/trust')}>{say('trust.link')}</a>
      </p>
    </footer>
  );
}

function Layout({ wording, page }: { wording: Wording; page: Page }) {
  const { language, say, href } = wording;
  const other = language === 'en' ? 'zh-CN' : 'en';
  return (
    <html lang={language}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        {page.again && <meta httpEquiv="refresh" content={String(page.again)} />}
        <title>{page.title}</title>
        <link rel="stylesheet" href={stylePath} />
        <link rel="icon" href="/icon.svg" />
      </head>
      <body>
        <a className="skip" href="#content">
          {say('skip-to-content')}
        </a>
        <header>
          <a className="name" href={href(page.home.path)}>
            {page.home.name}
          </a>
          <a
            href={other === 'en' ? `${page.path}?lang=en` : page.path}
            lang={other}
            hrefLang={other}
            rel="alternate"
          >
            {say('language.other')}
          </a>
        </header>
        <main id="content">{page.children}</main>
        {page.footer !== 'none' && <Footer wording={wording} />}
      </body>
    </html>
  );
}

/** A whole page as HTML, without any script. React escapes every text. */
export const renderPage = (wording: Wording, page: Page): string =>
  `<!doctype html>${renderToStaticMarkup(<Layout wording={wording} page={page} />)}`;
