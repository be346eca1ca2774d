import { consoleTexts } from '@yishiting/shared/text/console.text.ts';
import { useEffect } from 'react';
import { useTexts } from '../../../app/language.ts';

/** Names the page in the tab, for people with many of them and for screen readers. */
export const useTitle = (page: string): void => {
  const say = useTexts(consoleTexts);
  const title = say('title.of', { page });
  useEffect(() => {
    document.title = title;
  }, [title]);
};
