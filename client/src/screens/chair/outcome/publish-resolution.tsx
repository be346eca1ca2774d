import { type ResolutionView, resolutionApi } from '@yishiting/shared/resolutions/resolution.contract.ts';
import { chairTexts } from '@yishiting/shared/text/chair.text.ts';
import { useState } from 'react';
import { useTexts } from '../../../app/language.ts';
import { ask } from '../../staff/ask.ts';
import { TwoStep } from '../../staff/two-step.tsx';
import { useChair } from '../chair-data.ts';

/** The least the law asks for (VC 35, UR 34). */
const least = 15;

/** Id of the button that publishes one, so that the big button can lead there and press it. */
export const publicationId = (resolutionId: string): string => `publish-${resolutionId}`;

/** Puts a signed resolution before the public, masked, for at least 15 days. */
export const PublishResolution = ({ resolution }: { resolution: ResolutionView }) => {
  const { detail, putResolution, reloadAll } = useChair();
  const say = useTexts(chairTexts);
  const [days, setDays] = useState(least);
  const [place, setPlace] = useState(() => say('publish.place.usual', { village: detail.village.name }));
  const publish = async () => {
    putResolution(
      await ask(resolutionApi.publish, {
        params: { id: resolution.id },
        body: { days, place: place.trim() },
      }),
    );
    reloadAll();
  };
  const short = !Number.isInteger(days) || days < least || days > 365;
  return (
    <form className="publish" onSubmit={(e) => e.preventDefault()}>
      <h4>{say('publish.title')}</h4>
      <div className="row fields">
        <label>
          {say('publish.days')}
          <input
            type="number"
            required
            min={least}
            max={365}
            value={Number.isNaN(days) ? '' : days}
            onChange={(e) => setDays(e.target.valueAsNumber)}
          />
        </label>
        <label>
          {say('publish.place')}
          <input
            required
            pattern=".*\S.*"
            value={place}
            maxLength={120}
            onChange={(e) => setPlace(e.target.value)}
          />
        </label>
      </div>
      {short && <p className="note warn">{say('publish.short', { n: least })}</p>}
      <TwoStep
        id={publicationId(resolution.id)}
        className="button primary"
        label={say('publish.label')}
        disabled={short || place.trim() === ''}
        consequence={<p>{say('publish.consequence', { days })}</p>}
        confirm={say('publish.confirm')}
        onConfirm={publish}
      />
    </form>
  );
};
