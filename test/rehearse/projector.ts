import { type BoardBallot, type BoardView, boardView } from '@yishiting/shared/meetings/board.contract.ts';
import { meetingApi } from '@yishiting/shared/meetings/meeting.contract.ts';
import { until } from '../setup/until.ts';
import { newCaller } from './caller.ts';
import { openDocument, type SharedDocument } from './document.ts';
import type { LeakWatch } from './leaks.ts';

/** The screen in the hall: it shows what is in the board document, and nothing else. */
export type Projector = {
  /** The picture as it stands on the screen; null while parts of it have not come. */
  view: () => BoardView | null;
  /** Waits until the screen shows it. */
  shows: <T>(what: string, look: (view: BoardView) => T | null | false | undefined) => Promise<T>;
  /** How many board documents it has held: another one after each restart of the server. */
  epochs: () => number;
  close: () => void;
};

/** Goes on to the next epoch by itself when the server has started anew, as a screen does, without a reload. */
export const openProjector = async (
  url: string,
  language: string,
  code: string,
  leaks: LeakWatch,
): Promise<Projector> => {
  const caller = newCaller(url, language);
  let current: SharedDocument | null = null;
  let epochs = 0;
  let closed = false;

  const follow = async (): Promise<void> => {
    const { document } = await until('the name of the board', () =>
      caller.call(meetingApi.board, { params: { code } }).catch(() => null),
    );
    if (closed) return;
    current?.close();
    epochs += 1;
    const opened = openDocument({
      url,
      name: document,
      cookie: caller.cookie(),
      // What was held of the old epoch is dropped: a stale sum could win over a fresh one.
      refused: () => void follow().catch(() => undefined),
    });
    current = opened;
    opened.doc.on('update', () => leaks.see('board document', opened.doc.getMap('board').toJSON()));
    await opened.synced;
  };
  await follow();

  const view = (): BoardView | null =>
    boardView.safeParse(current?.doc.getMap('board').toJSON()).data ?? null;
  return {
    view,
    shows: (what, look) =>
      until(`the projector shows ${what}`, () => {
        const now = view();
        return now && look(now);
      }),
    epochs: () => epochs,
    close: () => {
      closed = true;
      current?.close();
    },
  };
};

/** The closed ballot as the projector shows it. */
export const shownResult = (projector: Projector, ballotId: string): Promise<BoardBallot> =>
  projector.shows(
    'the result',
    ({ ballot }) => ballot?.id === ballotId && ballot.state === 'closed' && ballot,
  );
