import type { CaseDetail } from '@yishiting/shared/petitions/petition.contract.ts';
import { type ResolutionView, resolutionApi } from '@yishiting/shared/resolutions/resolution.contract.ts';
import { useEffect, useState } from 'react';
import { call } from '../../../api/call.ts';

/** Signed resolutions of the case's meetings; those of a meeting that this officer may not read are left out. */
export const useResolutions = (meetings: CaseDetail['meetings']): ResolutionView[] => {
  const [resolutions, setResolutions] = useState<ResolutionView[]>([]);
  const ids = meetings.map((m) => m.id).join(' ');
  useEffect(() => {
    let left = false;
    const lists = ids
      .split(' ')
      .filter(Boolean)
      .map((id) => call(resolutionApi.list, { params: { id } }));
    void Promise.allSettled(lists).then((answers) => {
      if (left) return;
      const all = answers.flatMap((a) => (a.status === 'fulfilled' ? a.value : []));
      setResolutions(all.filter((r) => r.state !== 'draft'));
    });
    return () => {
      left = true;
    };
  }, [ids]);
  return resolutions;
};
