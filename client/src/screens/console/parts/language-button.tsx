import { Button } from '@mantine/core';
import { consoleTexts } from '@yishiting/shared/text/console.text.ts';
import { setLanguage, useLanguage, useTexts } from '../../../app/language.ts';

/** Names the other language in its own words. */
export const LanguageButton = () => {
  const say = useTexts(consoleTexts);
  const other = useLanguage() === 'en' ? 'zh-CN' : 'en';
  return (
    <Button
      variant="subtle"
      size="compact-md"
      lang={other}
      onClick={() => setLanguage(other)}
      w="fit-content"
    >
      {say('language.other')}
    </Button>
  );
};
