import { minutesTexts } from '@yishiting/shared/text/minutes.text.ts';
import { useTexts } from '../../../app/language.ts';
import { MinutesStatus } from '../../staff/minutes/minutes-status.tsx';
import { useMinutes } from '../../staff/minutes/use-minutes.ts';
import { useChair } from '../chair-data.ts';

/** The minutes beside the resolution: how far they are, and the chair's own part in them. */
export const MinutesCard = () => {
  const { detail, board } = useChair();
  const say = useTexts(minutesTexts);
  const { view, put } = useMinutes(detail.id, board, detail);
  if (!view) return null;
  return (
    <section className="card">
      <MinutesStatus view={view} put={put} />
      {view.mine.writes && (view.state === 'draft' || view.state === 'circulated') && (
        <p>
          <a href={`/desk/${detail.id}`}>{say('next.desk')}</a>
        </p>
      )}
    </section>
  );
};
