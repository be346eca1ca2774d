import type { PhoneView, SeatView } from '@yishiting/shared/meetings/attendance.contract.ts';

/** What a phone shows of a meeting, and what became of seats that it held while the page was open. */
export type Picture = {
  /** The last one; it stays while the connection is away. */
  view: PhoneView | null;
  /** Seats that another phone took, as it was told. */
  lost: { attendanceId: string; name: string }[];
  /** It stood for somebody, and stands for nobody now: its session ended. */
  over: boolean;
};

export const nothing: Picture = { view: null, lost: [], over: false };

/** The picture with what its seats are now. One that is here again is elsewhere no more. */
export const withSeats = (view: PhoneView, seats: SeatView[]): PhoneView => ({
  ...view,
  seats,
  displaced: view.displaced.filter(
    (gone) => !seats.some(({ attendanceId }) => attendanceId === gone.attendanceId),
  ),
});

/** Who comes in anew, by a new stay, is here again too. */
export const withView = ({ view: before, lost, over }: Picture, view: PhoneView): Picture => ({
  view,
  lost: lost.filter(
    (gone) => !view.seats.some((seat) => seat.attendanceId === gone.attendanceId || seat.name === gone.name),
  ),
  over: view.seats.length + view.displaced.length === 0 && (over || (before?.seats.length ?? 0) > 0),
});

/** Another phone took the seat. */
export const without = (picture: Picture, attendanceId: string): Picture => {
  const { view } = picture;
  const gone = view?.seats.find((seat) => seat.attendanceId === attendanceId);
  if (!view || !gone) return picture;
  const seats = view.seats.filter((seat) => seat !== gone);
  const lost = [...picture.lost, { attendanceId, name: gone.name }];
  return { ...picture, view: { ...view, seats }, lost };
};

/** A seat that is another phone's. Who was let in here may go on with it here; a mere claim gave way for good. */
export type Elsewhere = { attendanceId: string; name: string; mayReturn: boolean };

export const elsewhere = ({ view, lost }: Picture): Elsewhere[] => {
  const here = view?.displaced ?? [];
  const others = lost.filter((gone) => !here.some(({ attendanceId }) => attendanceId === gone.attendanceId));
  return [
    ...here.map((gone) => ({ ...gone, mayReturn: true })),
    ...others.map((gone) => ({ ...gone, mayReturn: false })),
  ];
};
