import { clockTime } from '@yishiting/shared/china-time.ts';
import { staffTexts } from '@yishiting/shared/text/staff.text.ts';
import { useLanguage, useTexts } from '../../app/language.ts';
import type { Link } from '../../live/link.ts';

/** How well this screen hears the server, in a word and a colour. */
export const ConnectionPill = ({ link }: { link: Link }) => {
  const say = useTexts(staffTexts);
  const words = {
    opening: say('connection.connecting'),
    live: say('connection.live'),
    lost: say('connection.lost', { n: link.attempt }),
  };
  return (
    <span className={`pill ${link.state}`} role="status">
      <span className="dot" aria-hidden="true" />
      {words[link.state]}
    </span>
  );
};

/** A strip across the page while the numbers are not fresh. */
export const StaleStrip = ({ link }: { link: Link }) => {
  const say = useTexts(staffTexts);
  const lang = useLanguage();
  if (link.state !== 'lost') return null;
  const time = link.heardAt && clockTime(new Date(link.heardAt), lang);
  return (
    <p className="stale" role="alert">
      {time ? say('connection.stale', { time }) : say('connection.stale-never')}
    </p>
  );
};
