import type { BoardView } from '@yishiting/shared/meetings/board.contract.ts';
import { boardTexts } from '@yishiting/shared/text/board.text.ts';
import { mediationTexts } from '@yishiting/shared/text/mediation.text.ts';
import { projectorTexts } from '@yishiting/shared/text/projector.text.ts';
import { useLanguage, useTexts } from '../../app/language.ts';
import { dayText } from '../../ui/day-text.ts';
import { Fit } from '../../ui/fit.tsx';
import { QrCode } from '../../ui/qr-code.tsx';

type Publication = NonNullable<NonNullable<BoardView['resolution']>['publication']>;

/** What was decided, who signed it, how long it is on display and where to read it. */
export const ResolutionFrame = ({ board, origin }: { board: BoardView; origin: string }) => {
  const say = useTexts(projectorTexts);
  const word = useTexts(boardTexts);
  const agreement = useTexts(mediationTexts);
  const { resolution, meeting } = board;
  if (!resolution)
    return (
      <main className="frame blank">
        <p className="closed-title">
          {meeting.kind === 'mediation' ? agreement('screen.private') : say('resolution.waiting')}
        </p>
      </main>
    );
  return (
    <main className="frame resolution">
      <p className="label">{word('resolution.number', { number: resolution.number })}</p>
      <div className="resolution-columns">
        <Fit most={8} className="grow">
          {resolution.text.split('\n').map((line, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: lines of one fixed text
            <p key={i}>{line}</p>
          ))}
        </Fit>
        {resolution.publication && <Reading publication={resolution.publication} origin={origin} />}
      </div>
      <Fit most={5} className="resolution-foot">
        {resolution.signatories.length > 0 && (
          <p>{word('resolution.signed', { names: resolution.signatories.join(word('between-names')) })}</p>
        )}
        <Period publication={resolution.publication} />
      </Fit>
    </main>
  );
};

const Reading = ({ publication, origin }: { publication: Publication; origin: string }) => {
  const say = useTexts(projectorTexts);
  return (
    <div className="resolution-qr">
      <QrCode text={new URL(publication.url, origin).href} label={say('resolution.qr')} />
      <p>{say('resolution.scan')}</p>
    </div>
  );
};

const Period = ({ publication }: { publication: Publication | null }) => {
  const say = useTexts(projectorTexts);
  const word = useTexts(boardTexts);
  const lang = useLanguage();
  if (!publication) return <p>{say('resolution.not-yet')}</p>;
  const { from, to, place } = publication;
  return (
    <>
      <p>{word('resolution.published', { from: dayText(from, lang), to: dayText(to, lang) })}</p>
      {place && <p>{word('resolution.place', { place })}</p>}
    </>
  );
};
