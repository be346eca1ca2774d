import { staffTexts } from '@yishiting/shared/text/staff.text.ts';
import { setLanguage, useLanguage, useTexts } from '../../app/language.ts';

/** The other language, named in itself. */
export const LanguageButton = () => {
  const lang = useLanguage();
  const say = useTexts(staffTexts);
  return (
    <button
      type="button"
      className="link"
      lang={lang === 'en' ? 'zh-CN' : 'en'}
      aria-label={say('language.switch')}
      onClick={() => setLanguage(lang === 'en' ? 'zh-CN' : 'en')}
    >
      {say('language.other')}
    </button>
  );
};
