import { phoneTexts } from '@yishiting/shared/text/phone.text.ts';
import { useState } from 'react';
import { Refused, ServerAway } from '../../api/call.ts';
import { useTexts } from '../../app/language.ts';

/** One question to the server at a time; `problem` is why the last one failed, in words. */
export const useAsk = () => {
  const say = useTexts(phoneTexts);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState('');
  const ask = <T>(question: () => Promise<T>, done: (answer: T) => void) => {
    if (busy) return;
    setBusy(true);
    setProblem('');
    question()
      .then(done, (error: unknown) =>
        setProblem(
          error instanceof Refused
            ? error.fault.message
            : say(error instanceof ServerAway ? 'server-away' : 'unreachable'),
        ),
      )
      .finally(() => setBusy(false));
  };
  return { ask, busy, problem };
};
