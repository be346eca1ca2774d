import type { EntityManager } from '@mikro-orm/postgresql';
import type { MinutesState } from '@yishiting/shared/minutes/signing.contract.ts';
import { found } from '../platform/refusal.ts';

export const stateOf = async (em: EntityManager, meetingId: string): Promise<MinutesState> => {
  const [row] = await em.execute<{ state: MinutesState }[]>(
    'select state from minutes where meeting_id = ?',
    [meetingId],
  );
  return row?.state ?? 'draft';
};

/** Where the minutes stand; until the end of the transaction nobody else moves them, proposes or signs. */
export const lockState = async (em: EntityManager, meetingId: string): Promise<MinutesState> => {
  await em.execute('insert into minutes (meeting_id) values (?) on conflict do nothing', [meetingId], 'run');
  const [row] = await em.execute<{ state: MinutesState }[]>(
    'select state from minutes where meeting_id = ? for update',
    [meetingId],
  );
  return found(row, 'meeting.not-found').state;
};

export const moveTo = (em: EntityManager, meetingId: string, state: MinutesState): Promise<unknown> =>
  em.execute('update minutes set state = ? where meeting_id = ?', [state, meetingId], 'run');
