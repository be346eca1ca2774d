import type { BoardView } from '@yishiting/shared/meetings/board.contract.ts';
import { nameOfStep } from '@yishiting/shared/meetings/run-sheet.ts';
import { boardTexts } from '@yishiting/shared/text/board.text.ts';
import { projectorTexts } from '@yishiting/shared/text/projector.text.ts';
import { useTexts } from '../../app/language.ts';
import { Fit } from '../../ui/fit.tsx';
import { Consulting } from './consulting.tsx';
import { LateAdditions } from './late-additions.tsx';

/** Six digits in two groups, as people say them. */
export const spaced = (code: string): string => `${code.slice(0, 3)} ${code.slice(3)}`;

/** On every picture: which meeting, where it stands, how many are here, and the code for who comes late. */
export const Header = ({ board }: { board: BoardView }) => {
  const say = useTexts(projectorTexts);
  const word = useTexts(boardTexts);
  const { meeting, attendance } = board;
  const joining = meeting.step === 'checkin';
  return (
    <>
      <header className="top">
        <Fit most={5} least={2} className="top-title">
          <h1>
            {meeting.title.includes(meeting.village) ? '' : `${meeting.village} · `}
            {meeting.title}
          </h1>
        </Fit>
        {!joining && (
          <p className="top-facts">
            <span className="top-step">{word(`step.${nameOfStep(meeting.step, meeting.kind)}`)}</span>
            {meeting.step !== 'closed' && (
              <>
                <span>
                  {word('present')} <b>{attendance.present}</b>/{attendance.eligible}
                </span>
                <span className="top-code">
                  {say('join.code')} <b>{spaced(meeting.code)}</b>
                </span>
              </>
            )}
          </p>
        )}
      </header>
      <Consulting meeting={meeting} />
      <LateAdditions roster={board.roster} />
    </>
  );
};
