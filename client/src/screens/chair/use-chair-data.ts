import { ballotApi } from '@yishiting/shared/ballots/ballot.contract.ts';
import { identityApi } from '@yishiting/shared/identity/identity.contract.ts';
import { attendanceApi } from '@yishiting/shared/meetings/attendance.contract.ts';
import { meetingApi } from '@yishiting/shared/meetings/meeting.contract.ts';
import { resolutionApi } from '@yishiting/shared/resolutions/resolution.contract.ts';
import { useState } from 'react';
import { useLoad } from '../../api/use-load.ts';
import { useCalm } from '../staff/use-calm.ts';
import { type StaffHint, useLive } from '../staff/use-live.ts';
import type { ChairData } from './chair-data.ts';

/** Between two fetches of the same list while the hall is busy, in ms. */
const pause = 700;

const replaced = <T extends { id: string }>(list: T[], one: T): T[] =>
  list.some((x) => x.id === one.id) ? list.map((x) => (x.id === one.id ? one : x)) : [...list, one];

/** Loads a meeting for its staff and keeps it fresh by the server's hints. `data` is null until all is there. */
export const useChairData = (id: string) => {
  const input = { params: { id } };
  const me = useLoad(identityApi.me, {});
  const signedIn = Boolean(me.value?.account);
  const detail = useLoad(meetingApi.detail, signedIn ? input : null);
  const staff = (detail.value?.mine.length ?? 0) > 0;
  const people = useLoad(attendanceApi.list, staff ? input : null);
  const ballots = useLoad(ballotApi.list, staff ? input : null);
  const resolutions = useLoad(resolutionApi.list, staff ? input : null);

  const [rewriting, setRewriting] = useState<string | null>(null);
  const freshDetail = useCalm(detail.reload, pause);
  const freshPeople = useCalm(people.reload, pause);
  const freshBallots = useCalm(ballots.reload, pause);
  const freshResolutions = useCalm(resolutions.reload, pause);
  const onHint = (what: StaffHint) => {
    const all = what === 'everything';
    // What the next step may do can hang on anything but the queue and the votes.
    if (what !== 'floor' && what !== 'vote') freshDetail();
    if (all || what === 'attendance' || what === 'ballot') freshPeople();
    if (all || what === 'ballot' || what === 'vote' || what === 'attendance') freshBallots();
    if (all || what === 'resolution' || what === 'ballot') freshResolutions();
  };
  const { view, link } = useLive(detail.value?.code ?? null, onHint);

  const account = me.value?.account;
  const data: ChairData | null =
    account && detail.value && people.value && ballots.value && resolutions.value
      ? {
          detail: detail.value,
          board: view?.board ?? null,
          people: people.value,
          ballots: ballots.value,
          resolutions: resolutions.value,
          link,
          account,
          putDetail: detail.put,
          putBallot: (one) => ballots.put(replaced(ballots.value ?? [], one)),
          putResolution: (one) => resolutions.put(replaced(resolutions.value ?? [], one)),
          reloadPeople: freshPeople,
          reloadAll: () => onHint('everything'),
          rewriting,
          setRewriting,
        }
      : null;
  const fault = me.fault ?? detail.fault ?? people.fault ?? ballots.fault ?? resolutions.fault;
  const retry = () => {
    for (const load of [me, detail, people, ballots, resolutions]) load.reload();
  };
  return {
    data,
    fault,
    retry,
    signedOut: me.value?.account === null,
    stranger: detail.value !== null && !staff,
  };
};
