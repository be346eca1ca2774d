import { agendaShape } from './agenda.shape.ts';
import { minutesShape } from './minutes.shape.ts';
import type { Shape } from './shape.ts';

/** What people write, by kind. Boards are the server's. */
export const shapes: Record<'agenda' | 'minutes', Shape> = { agenda: agendaShape, minutes: minutesShape };
