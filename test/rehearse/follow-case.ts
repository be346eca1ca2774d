import { petitionApi } from '@yishiting/shared/petitions/petition.contract.ts';
import type { ResolutionView } from '@yishiting/shared/resolutions/resolution.contract.ts';
import { newCaller } from './caller.ts';
import type { CaseRun } from './petition.ts';
import type { Outcome } from './scenario.ts';
import type { Stage } from './stage.ts';

/** The petitioner reads the reply by the code, opens the resolution that it links to, and rates office and unit. */
const readReply = async (
  stage: Stage,
  code: string,
  published: ResolutionView | undefined,
): Promise<void> => {
  const phone = newCaller(stage.url, stage.language);
  const { reply } = await phone.call(petitionApi.track, { body: { code } });
  if (!reply) return;
  if (published && reply.resolutionUrl !== published.publication?.url) stage.broken('broken.reply-link');
  if (reply.resolutionUrl) {
    const page = await phone.send(reply.resolutionUrl);
    if (!page.ok || !(await page.text()).includes(published?.number ?? ''))
      stage.broken('broken.resolution-page');
  }
  for (const rated of ['office', 'unit'] as const)
    await phone.call(petitionApi.rate, { body: { code, of: rated, score: 'satisfied' } });
  stage.say('case.rated');
};

/** Where the case stands in the end, as the petitioner sees it by the code. */
export const followCase = async (
  stage: Stage,
  run: CaseRun,
  published: ResolutionView | undefined,
): Promise<NonNullable<Outcome['case']>> => {
  const { code, sealed } = run.receipt;
  if (!sealed) await readReply(stage, code, published);
  const tracked = await newCaller(stage.url, stage.language).call(petitionApi.track, { body: { code } });
  return {
    status: tracked.status,
    sealed,
    ...(run.handlingDue ? { handlingDue: run.handlingDue } : {}),
  };
};
