import { nameOfStep } from '@yishiting/shared/meetings/run-sheet.ts';
import { deskTexts } from '@yishiting/shared/text/desk.text.ts';
import { wordsTexts } from '@yishiting/shared/text/words.text.ts';
import { useTexts } from '../../app/language.ts';
import { ConnectionPill } from '../staff/connection.tsx';
import { LanguageButton } from '../staff/language-button.tsx';
import { Leave } from '../staff/leave.tsx';
import { useDates } from '../staff/use-dates.ts';
import type { Live } from '../staff/use-live.ts';
import type { Entered } from './use-entry.ts';

/** Which meeting this is, where it stands, and as whom one sits here. */
export const DeskHeader = ({ id, entered, live }: { id: string; entered: Entered; live: Live }) => {
  const say = useTexts(deskTexts);
  const word = useTexts(wordsTexts);
  const dates = useDates();
  const meeting = live.view?.board.meeting ?? entered.detail;
  const { detail, name } = entered;
  const roles = detail?.mine.map((role) => word(`staff.${role}`)).join(say('list.comma'));
  return (
    <header className="top">
      <div className="top-line">
        <h1>{meeting?.title}</h1>
        <ConnectionPill link={live.link} />
        <LanguageButton />
        {entered.owner.startsWith('account:') && <Leave owner={entered.owner} />}
      </div>
      {meeting && (
        <p className="quiet">
          {[
            word(`step.${nameOfStep(meeting.step, meeting.kind)}`),
            meeting.place,
            dates.dateTime(meeting.heldAt),
          ].join(' · ')}
          {' · '}
          {roles ? say('page.as', { name, role: roles }) : name}
          {detail?.mine.includes('chair') && (
            <>
              {' · '}
              <a href={`/chair/${id}`}>{say('page.chair')}</a>
            </>
          )}
        </p>
      )}
    </header>
  );
};
