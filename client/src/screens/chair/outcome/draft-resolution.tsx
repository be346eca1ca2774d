import type { BallotDetail } from '@yishiting/shared/ballots/ballot.contract.ts';
import { resolutionApi } from '@yishiting/shared/resolutions/resolution.contract.ts';
import { chairTexts } from '@yishiting/shared/text/chair.text.ts';
import { useKept } from '../../../api/use-kept.ts';
import { pick, useLanguage, useTexts } from '../../../app/language.ts';
import { sayOptions } from '../../../ui/say-counts.ts';
import type { AnyVerdict } from '../../../ui/verdict.ts';
import { ask } from '../../staff/ask.ts';
import { Fault } from '../../staff/fault.tsx';
import { useAct } from '../../staff/use-act.ts';
import { useChair } from '../chair-data.ts';

/** Id of the field where a resolution is written, so that the big button can lead there. */
export const resolutionField = 'resolution-text';

/** Writes down what was carried; starts from the motion and its count. */
export const DraftResolution = ({ ballot }: { ballot: BallotDetail | null }) => {
  const { detail, putResolution, reloadAll } = useChair();
  const say = useTexts(chairTexts);
  const lang = useLanguage();
  const act = useAct();
  const verdict = ballot?.board?.verdict;
  const start = (of: BallotDetail, verdict: AnyVerdict): string => {
    const motion = pick(of.motion, lang);
    if ('options' in verdict) {
      const options = sayOptions(lang, of, verdict, ({ carried }) => carried);
      return say('draft.start.list', { motion, options });
    }
    const { yes, no, abstain } = verdict;
    return say('draft.start', { motion, yes, no, abstain });
  };
  const form = useKept(`resolution ${detail.id} ${ballot?.id ?? ''}`, () => ({
    text: ballot && verdict ? start(ballot, verdict) : '',
  }));
  const { text } = form.value;
  const draft = async () => {
    const body = { text: text.trim(), ...(ballot ? { ballotId: ballot.id } : {}) };
    putResolution(await ask(resolutionApi.draft, { params: { id: detail.id }, body }));
    form.put({ text: '' });
    form.forget();
    reloadAll();
  };
  return (
    <form
      className="card"
      onSubmit={(e) => {
        e.preventDefault();
        void act.run(draft);
      }}
    >
      <h3>{say(ballot ? 'draft.title' : 'draft.title.free')}</h3>
      {ballot && <p className="motion">{pick(ballot.motion, lang)}</p>}
      <label className="field">
        {say('draft.text')}
        <textarea
          id={ballot ? resolutionField : undefined}
          required
          rows={6}
          maxLength={5000}
          value={text}
          onChange={(e) => form.put({ text: e.target.value })}
        />
      </label>
      <Fault act={act} />
      <button type="submit" className="button primary" disabled={act.busy || text.trim() === ''}>
        {say('draft.save')}
      </button>
    </form>
  );
};
