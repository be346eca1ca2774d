import * as z from 'zod/mini';
import { id, meetingCode } from '../fields.ts';

/** Bodies of the socket commands of `live.ts` that have to do with a meeting. */
export const joinCommand = z.object({ code: meetingCode });
export const lowerCommand = z.object({ meetingId: id, attendanceId: id });
export const raiseCommand = z.extend(lowerCommand, { side: z.optional(z.enum(['for', 'against'])) });
