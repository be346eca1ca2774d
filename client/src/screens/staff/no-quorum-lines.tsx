import { explainVerdict } from '@yishiting/shared/ballots/explain-verdict.ts';
import type { NoQuorum } from '@yishiting/shared/meetings/no-quorum.ts';
import { noQuorumTexts } from '@yishiting/shared/text/no-quorum.text.ts';
import { useLanguage, useTexts } from '../../app/language.ts';
import { useDates } from './use-dates.ts';

/** Of a meeting that too few came to: who said so and when, and the arithmetic. Nothing for any other. */
export const NoQuorumLines = ({ of }: { of: (NoQuorum & { by: string }) | undefined }) => {
  const say = useTexts(noQuorumTexts);
  const lang = useLanguage();
  const dates = useDates();
  if (!of) return null;
  const { at, by, steps, unit } = of;
  const numbers = explainVerdict(lang, steps, unit).map(({ text }) => text);
  return (
    <p>
      <strong>{say('done', { time: dates.time(at), by })}</strong> {numbers.join(' ')}
    </p>
  );
};
