import { phoneTexts } from '@yishiting/shared/text/phone.text.ts';
import { useState } from 'react';
import { useTexts } from '../../app/language.ts';
import { isOffline, type Link } from '../../live/link.ts';
import { useNow } from '../../live/use-now.ts';

type Props = {
  link: Link;
  /** People of this phone with a choice that is not counted yet. */
  uncounted: string[];
  names: string;
};

/** What a lost connection does to a choice: a short break is only waited out, a long one says where the choice is. */
export const LinkStrip = ({ link, uncounted, names }: Props) => {
  const say = useTexts(phoneTexts);
  const now = useNow(1000, link.state === 'lost');
  const [staff, setStaff] = useState(false);
  if (link.state !== 'lost') return null;
  if (!isOffline(link, now))
    return (
      <p className="strip" role="status">
        {say('link.reconnecting', { n: link.attempt })}
      </p>
    );
  const [alone, saved] = link.serverAway
    ? (['link.server-away', 'link.server-away-saved'] as const)
    : (['link.offline', 'link.offline-saved'] as const);
  return (
    <div className="strip offline" role="alert">
      <p className="strong">{say(uncounted.length > 0 ? saved : alone)}</p>
      <p aria-live="off">{say('link.reconnecting', { n: link.attempt })}</p>
      {staff && (
        <div className="for-staff">
          <p className="strong">{say('link.show-staff')}</p>
          <p>{names ? say('link.staff-words', { names }) : say('link.staff-words-nobody')}</p>
        </div>
      )}
      <button type="button" className="big" aria-expanded={staff} onClick={() => setStaff(!staff)}>
        {say(staff ? 'link.back' : 'link.ask-staff')}
      </button>
    </div>
  );
};
