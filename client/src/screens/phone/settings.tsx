import { phoneTexts } from '@yishiting/shared/text/phone.text.ts';
import { setLanguage, useLanguage, useTexts } from '../../app/language.ts';
import { textSizes, useTextSize } from '../../ui/text-size.ts';

type Props = { mayLeave: boolean; onLeave: () => void };

/** Size of the text, language, leaving: at the foot, out of the way of a vote. */
export const Settings = ({ mayLeave, onLeave }: Props) => {
  const say = useTexts(phoneTexts);
  const lang = useLanguage();
  const [size, setSize] = useTextSize();
  return (
    <footer className="settings">
      <fieldset className="sizes">
        <legend className="visually-hidden">{say('size.label')}</legend>
        {textSizes.map((one) => (
          <button
            key={one}
            type="button"
            className={one}
            aria-pressed={one === size}
            onClick={() => setSize(one)}
          >
            {say(`size.${one}`)}
          </button>
        ))}
      </fieldset>
      <div className="row">
        <button
          type="button"
          lang={lang === 'en' ? 'zh-CN' : 'en'}
          onClick={() => setLanguage(lang === 'en' ? 'zh-CN' : 'en')}
        >
          {say('language.other')}
        </button>
        {mayLeave && (
          <button type="button" onClick={onLeave}>
            {say('leave.button')}
          </button>
        )}
      </div>
    </footer>
  );
};
