import { type ResolutionView, resolutionApi } from '@yishiting/shared/resolutions/resolution.contract.ts';
import { chairTexts } from '@yishiting/shared/text/chair.text.ts';
import { staffTexts } from '@yishiting/shared/text/staff.text.ts';
import { useTexts } from '../../../app/language.ts';
import { ask } from '../../staff/ask.ts';
import { Fault } from '../../staff/fault.tsx';
import { useAct } from '../../staff/use-act.ts';
import { useDates } from '../../staff/use-dates.ts';
import { holds, useChair, worksInVillage } from '../chair-data.ts';

type Props = { resolution: ResolutionView; publication: NonNullable<ResolutionView['publication']> };

/** Where and until when a resolution is public, and whether the supervisors have seen it there. */
export const PublishedNote = ({ resolution, publication }: Props) => {
  const chair = useChair();
  const say = useTexts(chairTexts);
  const common = useTexts(staffTexts);
  const act = useAct();
  const dates = useDates();
  const { from, to, days, place, url, verifiedBy } = publication;
  const verifies = holds(chair.detail, 'supervisor') || worksInVillage(chair, 'supervisor');
  const verify = async () =>
    chair.putResolution(await ask(resolutionApi.verify, { params: { id: resolution.id } }));
  return (
    <div className="note good">
      <p>{say('published', { from: dates.day(from), to: dates.day(to), days, place })}</p>
      <p>
        <a href={url} target="_blank" rel="noreferrer">
          {say('published.open')}
        </a>
      </p>
      <p>
        {verifiedBy ? common('published.verified', { name: verifiedBy }) : common('published.unverified')}
      </p>
      {!verifiedBy && verifies && (
        <button type="button" className="button" disabled={act.busy} onClick={() => void act.run(verify)}>
          {common('published.verify')}
        </button>
      )}
      <Fault act={act} />
    </div>
  );
};
