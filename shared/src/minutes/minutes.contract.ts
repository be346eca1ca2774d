import * as z from 'zod/mini';
import { id, instant } from '../fields.ts';
import { boardBallot } from '../meetings/board.contract.ts';
import { agendaItem, meetingRow } from '../meetings/meeting.contract.ts';
import { route } from '../route.ts';

/** What the blocks in the minutes show; rendered from the records, never from the shared text. */
export const minutesRecord = z.object({
  meeting: meetingRow,
  agenda: z.array(agendaItem),
  attendance: z.object({
    eligible: z.int(),
    present: z.int(),
    people: z.array(
      z.object({
        name: z.string(),
        household: z.string(),
        role: z.string(),
        how: z.string(),
        inAt: instant,
        outAt: z.nullable(instant),
      }),
    ),
  }),
  ballots: z.array(z.object({ itemId: id, ballot: boardBallot })),
  speeches: z.array(z.object({ name: z.string(), side: z.nullable(z.string()), at: instant })),
});
export type MinutesRecord = z.infer<typeof minutesRecord>;

export const minutesApi = {
  record: route({
    method: 'GET',
    path: '/api/meetings/:id/minutes/record',
    summary: 'Attendance and votes as the minutes show them',
    reply: minutesRecord,
  }),
};
