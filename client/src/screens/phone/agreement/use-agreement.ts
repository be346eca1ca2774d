import { mediationApi } from '@yishiting/shared/mediation/mediation.contract.ts';
import type { SeatView } from '@yishiting/shared/meetings/attendance.contract.ts';
import { useEffect } from 'react';
import { useLoad } from '../../../api/use-load.ts';

/**
 * The agreement of a mediation, as the seats of this phone may read it. The server tells the seats of the signers again
 * when anything moves in it, so what it says of them is the sign to look.
 */
export const useAgreement = (meetingId: string, seats: readonly SeatView[]) => {
  const loaded = useLoad(mediationApi.view, { params: { id: meetingId } });
  // biome-ignore lint/correctness/useExhaustiveDependencies: fetches again when the seats were told something
  useEffect(loaded.reload, [seats]);
  return loaded;
};
