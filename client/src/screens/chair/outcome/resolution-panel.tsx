import { chairTexts } from '@yishiting/shared/text/chair.text.ts';
import { useTexts } from '../../../app/language.ts';
import { holds, unresolved, useChair, worksInVillage } from '../chair-data.ts';
import { MediationPanel } from '../mediation/mediation-panel.tsx';
import { DraftResolution } from './draft-resolution.tsx';
import { MinutesCard } from './minutes-card.tsx';
import { ResolutionCard } from './resolution-card.tsx';

/** What the meeting came to: an agreement of the parties, or what was resolved. */
export const ResolutionPanel = () => (useChair().detail.kind === 'mediation' ? <Mediated /> : <Resolved />);

const Mediated = () => (
  <>
    <MediationPanel />
    <MinutesCard />
  </>
);

/** From the carried ballot to the reply of the case. */
const Resolved = () => {
  const chair = useChair();
  const { detail, resolutions } = chair;
  const say = useTexts(chairTexts);
  const drafts = holds(detail, 'chair', 'recorder', 'officer') || worksInVillage(chair, 'villageSecretary');
  const open = unresolved(chair);
  const freely = detail.kind === 'consultation' || detail.kind === 'hearing';
  const published = resolutions.some((r) => r.state === 'published');
  return (
    <>
      {resolutions.map((r) => (
        <ResolutionCard key={r.id} resolution={r} />
      ))}
      {drafts && open.map((b) => <DraftResolution key={b.id} ballot={b} />)}
      {drafts && freely && (
        <details>
          <summary>{say('outcome.free')}</summary>
          <DraftResolution ballot={null} />
        </details>
      )}
      {resolutions.length === 0 && open.length === 0 && !freely && (
        <p className="empty">{say('outcome.none')}</p>
      )}
      <MinutesCard />
      {detail.caseId && (
        <p className={published ? 'note good' : 'note'}>
          {published ? say('outcome.reply') : say('outcome.reply.later')}{' '}
          <a href={`/console/cases/${detail.caseId}`}>
            {say('outcome.case', { number: detail.caseNumber ?? '' })}
          </a>
        </p>
      )}
    </>
  );
};
