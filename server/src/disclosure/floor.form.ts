import { choiceOf, choiceSent } from '@yishiting/shared/ballots/choice.ts';
import { id, text } from '@yishiting/shared/fields.ts';
import * as z from 'zod/mini';

const sent = z.union([z.string(), z.array(z.string()).check(z.maxLength(40))]);

/** The boxes of a list come one by one, and none at all where none is ticked; the button for none of them overrides. */
const toChoice = (values: z.infer<typeof sent>): string =>
  typeof values === 'string' ? values : values.includes('abstain') ? 'abstain' : (choiceOf(values) ?? '');

/** What a form without scripts sends to vote; every value arrives as text. `op` was made with the page. */
export const voteForm = z.object({
  ballotId: id,
  attendanceId: id,
  op: id,
  rev: z.coerce.number().check(z.int(), z.minimum(1), z.maximum(1000)),
  choice: z.pipe(z.pipe(z._default(sent, ''), z.transform(toChoice)), choiceSent),
});
export type VoteForm = z.infer<typeof voteForm>;

/** Name and PIN as they stand on the slip. */
export const pinForm = z.object({ name: text(40), pin: text(20) });
export type PinForm = z.infer<typeof pinForm>;
