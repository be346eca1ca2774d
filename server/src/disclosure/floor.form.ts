import { choiceSent } from '@yishiting/shared/ballots/choice.ts';
import { id, text } from '@yishiting/shared/fields.ts';
import * as z from 'zod/mini';

/** What a form without scripts sends to vote; every value arrives as text. `op` was made with the page. */
export const voteForm = z.object({
  ballotId: id,
  attendanceId: id,
  op: id,
  rev: z.coerce.number().check(z.int(), z.minimum(1), z.maximum(1000)),
  choice: choiceSent,
});
export type VoteForm = z.infer<typeof voteForm>;

/** Name and PIN as they stand on the slip. */
export const pinForm = z.object({ name: text(40), pin: text(20) });
export type PinForm = z.infer<typeof pinForm>;
