import type { BoardView } from '@yishiting/shared/meetings/board.contract.ts';

/** Which meeting this is, and where; while a ballot is open its room goes to the ballot. */
export const Bar = ({ board: { meeting, ballot } }: { board: BoardView }) => (
  <header className="bar">
    <h1>{meeting.title}</h1>
    {ballot?.state !== 'open' && (
      <p>
        {meeting.village} · {meeting.place}
      </p>
    )}
  </header>
);
