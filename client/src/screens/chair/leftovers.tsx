import { chairTexts } from '@yishiting/shared/text/chair.text.ts';
import { useTexts } from '../../app/language.ts';
import { unresolved, useChair } from './chair-data.ts';

/** What is still open when a meeting is about to close for good. */
export const Leftovers = () => {
  const { detail, ballots, resolutions } = useChair();
  const say = useTexts(chairTexts);
  const unwritten = unresolved({ ballots, resolutions }).length;
  const unpublished = resolutions.filter((r) => r.state !== 'published').length;
  const uncalled = detail.agenda.items.length - detail.agenda.called.length;
  return (
    <>
      <p>
        {say(detail.kind === 'mediation' ? 'next.close.consequence.mediation' : 'next.close.consequence')}
      </p>
      {uncalled > 0 && <p className="note warn">{say('next.close.uncalled', { n: uncalled })}</p>}
      {unwritten > 0 && <p className="note warn">{say('next.close.unresolved', { n: unwritten })}</p>}
      {unpublished > 0 && <p className="note warn">{say('next.close.unpublished', { n: unpublished })}</p>}
    </>
  );
};
