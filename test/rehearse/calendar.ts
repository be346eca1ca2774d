import { addDays, daysBetween, type IsoDay } from '@yishiting/shared/petitions/calendar.ts';

/** The days of a scenario as the server lives them. */
export type Calendar = {
  /** The scenario's day on the server's calendar. */
  dayOf: (day: IsoDay) => IsoDay;
  /** Days by which the scenario is moved. */
  shift: number;
  /** False on a server whose clock nobody moves: everything happens on one day. */
  moves: boolean;
  /** The server's clock goes to that moment, China time; against a running server nothing happens. */
  goTo: (day: IsoDay, time: string) => Promise<void>;
  /** After a restart the clock is set again. */
  again: () => Promise<void>;
};

const china = (day: IsoDay, time: string) => `${day}T${time}:00+08:00`;

const setClock = async (url: string, at: string): Promise<void> => {
  const response = await fetch(new URL('/api/rehearsal/clock', url), {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-yishiting': '1' },
    body: JSON.stringify({ at }),
  });
  if (!response.ok) throw new Error(`the rehearsal clock did not move to ${at}: HTTP ${response.status}`);
};

/** A clock that the command moves. Time goes on by itself in between. */
export const movedCalendar = (url: string): Calendar => {
  let set: { at: number; when: number } | null = null;
  const move = async (at: string) => {
    await setClock(url, at);
    set = { at: Date.parse(at), when: Date.now() };
  };
  return {
    dayOf: (day) => day,
    shift: 0,
    moves: true,
    goTo: (day, time) => move(china(day, time)),
    again: async () => {
      if (set) await move(new Date(set.at + Date.now() - set.when).toISOString());
    },
  };
};

const today = (): IsoDay =>
  new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai', dateStyle: 'short' }).format(new Date());

/** A server whose clock nobody moves: all days move so that `heldOn` is today. */
export const todaysCalendar = (heldOn: IsoDay): Calendar => {
  const shift = daysBetween(heldOn, today());
  return {
    dayOf: (day) => addDays(day, shift),
    shift,
    moves: false,
    goTo: async () => undefined,
    again: async () => undefined,
  };
};
