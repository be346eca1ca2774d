import type { Step } from '@yishiting/shared/meetings/run-sheet.ts';
import { chairTexts } from '@yishiting/shared/text/chair.text.ts';
import { useTexts } from '../../../app/language.ts';
import { unresolved, useChair } from '../chair-data.ts';

/** Before the next item is called: what is carried or signed and waits. It may wait until all items are dealt with. */
export const StillToDo = ({ onView }: { onView: (step: Step) => void }) => {
  const { detail, ballots, resolutions } = useChair();
  const say = useTexts(chairTexts);
  const unwritten = unresolved({ ballots, resolutions }).length;
  const unsigned = resolutions.filter((r) => r.state === 'draft').length;
  const unpublished = resolutions.filter((r) => r.state === 'adopted').length;
  if (unwritten + unsigned + unpublished === 0) return null;
  return (
    <p className="next-left" role="status">
      {unwritten > 0 && say('next.left.unwritten', { n: unwritten })}
      {unsigned > 0 && say('next.left.unsigned', { n: unsigned })}
      {unpublished > 0 && say('next.left.unpublished', { n: unpublished })}
      {say('next.left.may-wait')}{' '}
      {detail.step !== 'resolution' && (
        <button type="button" className="link" onClick={() => onView('resolution')}>
          {say('next.left.now')}
        </button>
      )}
    </p>
  );
};
