import * as z from 'zod/mini';
import { countedChannels } from '../meetings/vote-channels.ts';

/**
 * A unit whose vote is on record and that also raised a hand or put in a paper, and how it was settled that the vote on
 * record stands.
 */
export const conflictLine = z.object({
  name: z.string(),
  household: z.string(),
  also: z.enum(countedChannels),
  notedBy: z.string(),
  settled: z.nullable(z.object({ reason: z.string(), by: z.string() })),
});
export type ConflictLine = z.infer<typeof conflictLine>;
