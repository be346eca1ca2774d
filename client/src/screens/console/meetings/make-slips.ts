import { rosterApi } from '@yishiting/shared/meetings/meeting.contract.ts';
import type { Reply } from '@yishiting/shared/route.ts';
import { call } from '../../../api/call.ts';

type Slip = Reply<typeof rosterApi.slips>[number];

/** A second's work of the server, which hashes each PIN slowly on purpose. */
const BATCH = 50;

/** The slips of these people in their order, a batch at a time; `tell` hears how many there are. */
export const makeSlips = async (
  meetingId: string,
  entryIds: readonly string[],
  tell: (done: number) => void,
): Promise<Slip[]> => {
  const made: Slip[] = [];
  tell(0);
  for (let i = 0; i < entryIds.length; i += BATCH) {
    const body = { entryIds: entryIds.slice(i, i + BATCH) };
    made.push(...(await call(rosterApi.slips, { params: { id: meetingId }, body })));
    tell(made.length);
  }
  return made;
};
