import { phoneTexts } from '@yishiting/shared/text/phone.text.ts';
import { useTexts } from '../../app/language.ts';

/** Who opened the hall's code only watches. The way from there to taking part. */
export const Watching = ({ onWho }: { onWho: () => void }) => {
  const say = useTexts(phoneTexts);
  return (
    <section className="notice">
      <p className="strong">{say('who.watching')}</p>
      <p>{say('who.start-help')}</p>
      <button type="button" className="big primary" onClick={onWho}>
        {say('who.start')}
      </button>
    </section>
  );
};

/** One more person on the same phone, each with a vote of their own. */
export const AddPerson = ({ onWho }: { onWho: () => void }) => {
  const say = useTexts(phoneTexts);
  return (
    <section>
      <p className="hint">{say('who.add-help')}</p>
      <button type="button" className="big quiet" onClick={onWho}>
        {say('who.add')}
      </button>
    </section>
  );
};
