import { attendanceApi, type PhoneView } from '@yishiting/shared/meetings/attendance.contract.ts';
import type { Caller } from './caller.ts';

/** A way into the meeting: takes a seat for the phone and answers what the phone sees then. */
export type Door = (caller: Caller, code: string) => Promise<PhoneView>;
type How = 'onsite' | 'online';

/** A personal slip, or an invitation: in at once. */
export const bySlip =
  (token: string, how: How): Door =>
  (caller, code) =>
    caller.call(attendanceApi.slip, { params: { code }, body: { token, how } });

/** “This is me”: into the waiting room, until an officer opens. `text` is what one types to find oneself. */
export const byClaim =
  (entryId: string, text: string, how: How): Door =>
  async (caller, code) => {
    const people = await caller.call(attendanceApi.whoAmI, { params: { code }, query: { text } });
    if (people.every((p) => p.entryId !== entryId))
      throw new Error('did not find the own name on the roster');
    return caller.call(attendanceApi.claim, { params: { code }, body: { entryId, how } });
  };
