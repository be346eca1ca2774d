import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import type { BoardView } from '@yishiting/shared/meetings/board.contract.ts';
import { BoardNews } from '../../server/src/meetings/screen/board-news.ts';

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

const picture = (present: number, step = 'checkin', voted: number | null = null) =>
  ({
    meeting: { step },
    attendance: { present, counted: present, needed: 30, met: present >= 30 },
    ballot: voted === null ? null : { id: 'b', state: 'open', voted, late: 0, tally: null },
  }) as unknown as BoardView;

const news = () => {
  const told: (number | string)[] = [];
  const board = new BoardNews((_, view) => told.push(`${view.meeting.step} ${view.attendance.present}`));
  return { told, show: (view: BoardView) => board.show('m', view) };
};

test('the first picture goes out at once, further counts once a second, and the last one always', () => {
  const { told, show } = news();
  for (const present of [1, 2, 3, 4]) show(picture(present));
  expect(told).toEqual(['checkin 1']);
  jest.advanceTimersByTime(1000);
  expect(told).toEqual(['checkin 1', 'checkin 4']);
  show(picture(5));
  jest.advanceTimersByTime(1000);
  jest.advanceTimersByTime(10_000);
  expect(told).toEqual(['checkin 1', 'checkin 4', 'checkin 5']);
  show(picture(6));
  expect(told.at(-1)).toBe('checkin 6');
});

test('a step, a quorum reached and a ballot that opens or closes do not wait', () => {
  const { told, show } = news();
  show(picture(29));
  show(picture(30));
  show(picture(30, 'item'));
  show(picture(30, 'ballot', 0));
  expect(told).toHaveLength(4);
  show(picture(30, 'ballot', 7));
  expect(told).toHaveLength(4);
  show(picture(30, 'result'));
  expect(told).toHaveLength(5);
  // The count that was waiting is older than what was told meanwhile: it is not sent after it.
  jest.advanceTimersByTime(5000);
  expect(told).toHaveLength(5);
});
