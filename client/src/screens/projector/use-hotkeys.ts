import { useEffect } from 'react';
import { language, setLanguage } from '../../app/language.ts';

const toggleFullscreen = () => {
  const change = document.fullscreenElement
    ? document.exitFullscreen()
    : document.documentElement.requestFullscreen();
  // A browser may forbid it; the screen is as good without.
  change.catch(() => undefined);
};

/** For the operator at the keyboard: f the whole screen, l the other language. */
export const useHotkeys = (wanted: boolean): void => {
  useEffect(() => {
    if (!wanted) return;
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key === 'f') toggleFullscreen();
      if (event.key === 'l') setLanguage(language() === 'en' ? 'zh-CN' : 'en');
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [wanted]);
};
