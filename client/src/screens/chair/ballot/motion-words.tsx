import { chairTexts } from '@yishiting/shared/text/chair.text.ts';
import { useTexts } from '../../../app/language.ts';
import { AskKind } from './ask-kind.tsx';
import type { ListDraft } from './list-draft.ts';
import { ListFields } from './list-fields.tsx';
import { type MotionDraft, withChinese } from './motion-draft.ts';

/** Id of the field where a motion is written, so that the big button can lead there. */
export const motionField = 'motion-zh';

type Props = { draft: MotionDraft; start: MotionDraft; onChange: (draft: MotionDraft) => void };

/** What is asked, in both languages: a motion, or a question and its list. */
export const MotionWords = ({ draft, start, onChange }: Props) => {
  const say = useTexts(chairTexts);
  const { zh, en, poll } = draft;
  const ofList = draft.kind !== 'motion';
  const putList = (list: ListDraft) => onChange({ ...draft, ...list });
  return (
    <>
      <AskKind draft={draft} onChange={putList} />
      <label className="field">
        {say(ofList ? 'list.question' : 'motion.zh')}
        <textarea
          id={motionField}
          required
          rows={3}
          lang="zh-CN"
          maxLength={500}
          value={zh}
          aria-describedby="motion-hint"
          onChange={(e) => onChange(withChinese(draft, e.target.value, start))}
        />
      </label>
      <p className="quiet" id="motion-hint">
        {say(ofList ? 'list.question.hint' : 'motion.hint')}
      </p>
      <label className="field">
        {say(ofList ? 'list.question.en' : 'motion.en')}
        <textarea
          rows={2}
          lang="en"
          maxLength={500}
          value={en}
          onChange={(e) => onChange({ ...draft, en: e.target.value })}
        />
      </label>
      {en === '' && start.en !== '' && <p className="quiet">{say('motion.en.emptied')}</p>}
      {ofList && <ListFields draft={draft} poll={poll} onChange={putList} />}
    </>
  );
};
