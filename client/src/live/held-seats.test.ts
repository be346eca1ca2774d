import { describe, expect, it } from '@jest/globals';
import type { PhoneView } from '@yishiting/shared/meetings/attendance.contract.ts';
import { elsewhere, nothing, type Picture, without, withSeats, withView } from './held-seats.ts';

type Seat = PhoneView['seats'][number];
const seat = (attendanceId: string, name: string) => ({ attendanceId, name }) as Seat;
const view = (seats: Seat[], displaced: PhoneView['displaced'] = []) => ({ seats, displaced }) as PhoneView;
const [li, wang] = [seat('1', '李'), seat('2', '王')];
const after = (...steps: ((picture: Picture) => Picture)[]) => steps.reduce((p, step) => step(p), nothing);
const see = (seen: PhoneView) => (picture: Picture) => withView(picture, seen);
const lose = (attendanceId: string) => (picture: Picture) => without(picture, attendanceId);

describe('a seat that another phone took', () => {
  it('can be taken back where the server says so, also after a reload', () => {
    const picture = after(see(view([wang], [{ attendanceId: '1', name: '李' }])));
    expect(elsewhere(picture)).toEqual([{ attendanceId: '1', name: '李', mayReturn: true }]);
  });

  it('is only named where this phone had merely asked for it', () => {
    const picture = after(see(view([li])), lose('1'), see(view([])));
    expect(elsewhere(picture)).toEqual([{ attendanceId: '1', name: '李', mayReturn: false }]);
    expect(picture.over).toBe(false);
  });

  it('is named once, and no more once it is here again', () => {
    const away = after(
      see(view([li, wang])),
      lose('1'),
      see(view([wang], [{ attendanceId: '1', name: '李' }])),
    );
    expect(elsewhere(away)).toHaveLength(1);
    expect(
      elsewhere(withView(away, withSeats(view([wang], [{ attendanceId: '1', name: '李' }]), [li, wang]))),
    ).toEqual([]);
    expect(elsewhere(withView(away, view([wang, seat('3', '李')])))).toEqual([]);
  });
});

describe('a phone whose seats are all gone', () => {
  it('is told that it stands for nobody, until it checks in again', () => {
    const gone = after(see(view([li, wang])), see(view([])));
    expect(gone.over).toBe(true);
    expect(withView(gone, view([])).over).toBe(true);
    expect(withView(gone, view([wang])).over).toBe(false);
  });

  it('and that only watched is told nothing', () => {
    expect(after(see(view([])), see(view([]))).over).toBe(false);
  });
});
