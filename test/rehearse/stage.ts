import type { rehearseTexts } from '@yishiting/shared/text/rehearse.text.ts';
import type { Language, Params } from '@yishiting/shared/text/text.ts';
import type { Calendar } from './calendar.ts';
import type { LeakWatch } from './leaks.ts';
import type { Meter } from './meter.ts';
import type { OwnServer } from './own-server.ts';
import type { Script } from './read-scenario.ts';
import type { Village } from './staff.ts';

export type TextKey = keyof typeof rehearseTexts & string;
export type Say = (key: TextKey, params?: Params) => void;

/** Milliseconds that a person takes before voting; 0 when nobody watches. */
export type Pace = () => number;

/** Everything that the parts of one rehearsal share. */
export type Stage = {
  url: string;
  language: Language;
  script: Script;
  village: Village;
  calendar: Calendar;
  leaks: LeakWatch;
  /** Null against a running server: it is not killed. */
  server: OwnServer | null;
  pace: Pace;
  meter: Meter;
  /** Phones that come without a seat, only to look. */
  watchers: number;
  say: Say;
  /** A promise of the product that did not hold, in words; the command ends with 1. */
  broken: (key: TextKey, params?: Params) => void;
};
