import type { Language } from '@yishiting/shared/text/text.ts';
import { useEffect, useState } from 'react';

const voiceFor = (language: Language): SpeechSynthesisVoice | null => {
  const prefix = language.slice(0, 2);
  return speechSynthesis.getVoices().find((voice) => voice.lang.toLowerCase().startsWith(prefix)) ?? null;
};

/** Reads a text aloud with the phone's own voice; `speak` is null where it has none for the language. */
export const useSpeech = (language: Language) => {
  const [voice, setVoice] = useState<SpeechSynthesisVoice | null>(null);
  const [speaking, setSpeaking] = useState(false);
  useEffect(() => {
    if (typeof speechSynthesis === 'undefined') return;
    const look = () => setVoice(voiceFor(language));
    look();
    // Voices arrive after the page; old WebViews have no events for it.
    speechSynthesis.addEventListener?.('voiceschanged', look);
    return () => {
      speechSynthesis.removeEventListener?.('voiceschanged', look);
      speechSynthesis.cancel();
    };
  }, [language]);

  const stop = () => {
    speechSynthesis.cancel();
    setSpeaking(false);
  };
  const speak = voice
    ? (text: string) => {
        speechSynthesis.cancel();
        const words = new SpeechSynthesisUtterance(text);
        words.voice = voice;
        words.lang = voice.lang;
        words.rate = 0.9;
        words.onend = () => setSpeaking(false);
        words.onerror = () => setSpeaking(false);
        setSpeaking(true);
        speechSynthesis.speak(words);
      }
    : null;
  return { speak, stop, speaking };
};
