import type { ErrorCode, Fault } from '@yishiting/shared/errors.ts';
import { identityApi } from '@yishiting/shared/identity/identity.contract.ts';
import { attendanceApi } from '@yishiting/shared/meetings/attendance.contract.ts';
import { type MeetingDetail, meetingApi } from '@yishiting/shared/meetings/meeting.contract.ts';
import { useEffect, useState } from 'react';
import { call, Refused } from '../../api/call.ts';
import { ask } from '../staff/ask.ts';
import { codeInAddress, dropInvitation, takeInvitation } from './invitation.ts';

/** `detail` is there for staff and people of the village's office, null for guests. */
export type Entered = {
  code: string;
  detail: MeetingDetail | null;
  name: string;
  /** In whose name one writes, as in a `Standing`: an account before a seat. */
  owner: string;
};
export type Entry =
  | { state: 'opening' }
  | { state: 'in'; entered: Entered }
  /** Nobody is known here: staff sign in, guests need their link. */
  | { state: 'stranger'; signedIn: boolean }
  | { state: 'failed'; fault: Fault | 'unreachable' };

const faultOf = (error: unknown): Fault | 'unreachable' =>
  error instanceof Refused ? error.fault : 'unreachable';

const spent: ErrorCode[] = ['attendance.slip-used', 'attendance.slip-unknown'];

let coming: Promise<void> | null = null;

/** Comes in with the invitation of the address, once, however often the page asks. A repeated try is no fault. */
const comeByInvitation = (code: string | null): Promise<void> => {
  const token = takeInvitation();
  if (!token || !code) return Promise.resolve();
  coming ??= (async () => {
    // Gives a browser that is not known yet its session.
    await call(attendanceApi.open, { params: { code } });
    try {
      await ask(attendanceApi.slip, { params: { code }, body: { token } });
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      dropInvitation();
      // Used or unknown: whoever has no seat here is told so in the words of this page.
      if (!spent.includes(error.fault.code)) throw error;
    }
    dropInvitation();
  })().finally(() => {
    coming = null;
  });
  return coming;
};

const detailFor = async (id: string): Promise<MeetingDetail | null> => {
  try {
    return await call(meetingApi.detail, { params: { id } });
  } catch (error) {
    if (error instanceof Refused && error.fault.code === 'access.denied') return null;
    throw error;
  }
};

const enter = async (id: string): Promise<Entry> => {
  const code = codeInAddress();
  await comeByInvitation(code);
  const me = await call(identityApi.me);
  const detail = me.account ? await detailFor(id) : null;
  if (detail && me.account) {
    const { id: account, name } = me.account;
    return { state: 'in', entered: { code: detail.code, detail, name, owner: `account:${account}` } };
  }
  const seat = me.seats.find(({ meetingId }) => meetingId === id);
  if (!code || !seat) return { state: 'stranger', signedIn: me.account !== null };
  const view = await call(attendanceApi.open, { params: { code } });
  return {
    state: 'in',
    entered: {
      code,
      detail: null,
      name: view.seats[0]?.name ?? '',
      owner: me.account ? `account:${me.account.id}` : `seat:${seat.attendanceId}`,
    },
  };
};

/** How somebody comes to the desk: by the session of an account, or by the seat of a guest. */
export const useEntry = (id: string): { entry: Entry; again: () => void } => {
  const [entry, setEntry] = useState<Entry>({ state: 'opening' });
  const [turn, setTurn] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `turn` asks for the same again
  useEffect(() => {
    let over = false;
    enter(id).then(
      (next) => !over && setEntry(next),
      (error: unknown) => !over && setEntry({ state: 'failed', fault: faultOf(error) }),
    );
    return () => {
      over = true;
    };
  }, [id, turn]);
  return { entry, again: () => setTurn((n) => n + 1) };
};
