import type { Fault } from '@yishiting/shared/errors.ts';
import { phoneTexts } from '@yishiting/shared/text/phone.text.ts';
import { useTexts } from '../../app/language.ts';
import type { Link } from '../../live/link.ts';

/** The same words as in the page itself, until the first picture comes. */
export const Opening = ({ link }: { link: Link }) => {
  const say = useTexts(phoneTexts);
  return (
    <main className="opening" role="status">
      <p>{say('opening')}</p>
      {link.state === 'lost' && <p>{say('link.reconnecting', { n: link.attempt })}</p>}
    </main>
  );
};

export const NoMeeting = ({ fault }: { fault: Fault }) => {
  const say = useTexts(phoneTexts);
  const wrong = fault.code === 'meeting.not-found' || fault.code === 'request.invalid';
  return (
    <main className="opening" role="alert">
      <h1>{say(wrong ? 'wrong-code' : 'opening-failed')}</h1>
      <p>{wrong ? say('wrong-code-help') : fault.message}</p>
      <a className="big primary" href="/">
        {say('type-again')}
      </a>
    </main>
  );
};
