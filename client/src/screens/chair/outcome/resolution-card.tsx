import { type ResolutionView, resolutionApi } from '@yishiting/shared/resolutions/resolution.contract.ts';
import { chairTexts } from '@yishiting/shared/text/chair.text.ts';
import { wordsTexts } from '@yishiting/shared/text/words.text.ts';
import { useKept } from '../../../api/use-kept.ts';
import { useTexts } from '../../../app/language.ts';
import { ask } from '../../staff/ask.ts';
import { Fault } from '../../staff/fault.tsx';
import { useAct } from '../../staff/use-act.ts';
import { holds, publishes, useChair, worksInVillage } from '../chair-data.ts';
import { PublishResolution } from './publish-resolution.tsx';
import { PublishedNote } from './published-note.tsx';
import { SignResolution } from './sign-resolution.tsx';
import { Tasks } from './tasks.tsx';

/** One resolution: draft, signed, published. The chair signs; an officer or the secretary publishes. */
export const ResolutionCard = ({ resolution }: { resolution: ResolutionView }) => {
  const chair = useChair();
  const { detail } = chair;
  const say = useTexts(chairTexts);
  const word = useTexts(wordsTexts);
  const { state, number, kind, signatories } = resolution;
  const writes = holds(detail, 'chair', 'recorder', 'officer') || worksInVillage(chair, 'villageSecretary');
  return (
    <section className={`card resolution ${state}`}>
      <h3>
        {number || word(`resolution.${kind}`)} <span className="tag">{word(`resolution.${state}`)}</span>
      </h3>
      {state === 'draft' && writes ? (
        <Wording resolution={resolution} />
      ) : (
        <p className="wording">{resolution.text}</p>
      )}
      {signatories.length > 0 && (
        <p className="quiet">{say('sign.by', { names: signatories.join(say('list.comma')) })}</p>
      )}
      {state === 'draft' &&
        (holds(detail, 'chair') ? (
          detail.step !== 'resolution' && (
            <SignResolution resolution={resolution} className="button primary" label={say('sign.label')} />
          )
        ) : (
          <p className="note">{say('sign.chair-only')}</p>
        ))}
      {state !== 'draft' && <Tasks resolution={resolution} writes={writes} />}
      {state === 'adopted' &&
        (publishes(chair) ? (
          <PublishResolution resolution={resolution} />
        ) : (
          <p className="note">{say('publish.officer-only')}</p>
        ))}
      {resolution.publication && (
        <PublishedNote resolution={resolution} publication={resolution.publication} />
      )}
    </section>
  );
};

/** The text of a draft. It is saved when one leaves it, so that what is signed is what stands there. */
const Wording = ({ resolution }: { resolution: ResolutionView }) => {
  const { putResolution } = useChair();
  const say = useTexts(chairTexts);
  const act = useAct();
  const form = useKept(`wording ${resolution.id}`, () => ({ text: resolution.text }));
  const { text } = form.value;
  const changed = text.trim() !== resolution.text;
  const save = async () => {
    putResolution(
      await ask(resolutionApi.revise, { params: { id: resolution.id }, body: { text: text.trim() } }),
    );
    form.forget();
  };
  return (
    <>
      <label className="field">
        {say('draft.text')}
        <textarea
          rows={6}
          maxLength={5000}
          value={text}
          onChange={(e) => form.put({ text: e.target.value })}
          onBlur={() => {
            if (changed && text.trim() !== '') void act.run(save);
          }}
        />
      </label>
      <Fault act={act} />
      <p className="quiet" role="status">
        {changed ? say('draft.unsaved') : say('draft.saved')}
      </p>
    </>
  );
};
