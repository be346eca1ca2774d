import type { BoardBallot } from '@yishiting/shared/meetings/board.contract.ts';
import { boardTexts } from '@yishiting/shared/text/board.text.ts';
import { pick, useLanguage, useTexts } from '../../app/language.ts';
import { Fit } from '../../ui/fit.tsx';

/** A void ballot says so, and why; its numbers are gone from the screen. */
export const VoidFrame = ({ ballot }: { ballot: BoardBallot }) => {
  const word = useTexts(boardTexts);
  const lang = useLanguage();
  return (
    <main className="frame void">
      <p className="label">{word('ballot.number', { n: ballot.number })}</p>
      <p className="void-word">{word('ballot.void')}</p>
      <Fit most={7} className="grow">
        <h2>{pick(ballot.motion, lang)}</h2>
        {ballot.voidReason && <p>{word('ballot.void-reason', { reason: ballot.voidReason })}</p>}
      </Fit>
      <p className="vote-how">{word('ballot.void-next')}</p>
    </main>
  );
};
