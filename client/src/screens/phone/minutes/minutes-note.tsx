import type { BoardView } from '@yishiting/shared/meetings/board.contract.ts';
import { minutesTexts } from '@yishiting/shared/text/minutes.text.ts';
import { useTexts } from '../../../app/language.ts';

type Props = { board: BoardView; meetingId: string; onRead: () => void };

/** For who was there: the minutes go round, or are signed. */
export const MinutesNote = ({ board: { minutes }, meetingId, onRead }: Props) => {
  const say = useTexts(minutesTexts);
  if (!minutes || minutes.state === 'draft') return null;
  if (minutes.state === 'frozen')
    return (
      <a className="big" href={`/minutes/${meetingId}`}>
        {say('phone.read.frozen')}
      </a>
    );
  return (
    <button type="button" className="big" onClick={onRead}>
      {say(`phone.read.${minutes.state}`)}
    </button>
  );
};
