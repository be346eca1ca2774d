import type { BoardView } from '@yishiting/shared/meetings/board.contract.ts';

/** Which meeting this is, and where. */
export const Bar = ({ meeting }: { meeting: BoardView['meeting'] }) => (
  <header className="bar">
    <h1>{meeting.title}</h1>
    <p>
      {meeting.village} · {meeting.place}
    </p>
  </header>
);
