import { petitionApi } from '@yishiting/shared/petitions/petition.contract.ts';
import { type CaseRun, remember } from './petition.ts';
import type { Stage } from './stage.ts';

/** The handling opinion with a link to the resolution. Does nothing when no reply is due (sealed, not accepted). */
export const replyTo = async (
  { calendar, village, say }: Stage,
  run: CaseRun,
  day: string,
  resolutionId: string | null,
): Promise<boolean> => {
  const { id } = run.receipt;
  if (!id) return false;
  await calendar.goTo(day, '21:00');
  const detail = await village.staff.unit.call(petitionApi.detail, { params: { id } });
  if (!detail.mayReply) return false;
  const { subject, facts } = run.petition;
  const opinion = resolutionId
    ? `“${subject}”一事已经会议议决,按决议办理。`
    : `“${subject}”一事已经调查处理。`;
  const body = { facts, opinion, basis: '《信访工作条例》第三十二条', verdict: 'support' as const };
  remember(
    run,
    await village.staff.unit.call(petitionApi.reply, {
      params: { id },
      body: { ...body, ...(resolutionId ? { resolutionId } : {}) },
    }),
  );
  say('case.replied', { number: run.receipt.number });
  return true;
};
