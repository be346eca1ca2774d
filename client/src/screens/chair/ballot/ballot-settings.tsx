import { chairTexts } from '@yishiting/shared/text/chair.text.ts';
import { noQuorumTexts } from '@yishiting/shared/text/no-quorum.text.ts';
import { wordsTexts } from '@yishiting/shared/text/words.text.ts';
import type { ReactNode } from 'react';
import { useTexts } from '../../../app/language.ts';
import { type MotionDraft, policiesFor } from './motion-draft.ts';

const secrecies = ['named', 'secret'] as const;

type Props = {
  draft: MotionDraft;
  /** Too few came: nothing but straw polls is held. */
  onlyPolls: boolean;
  onChange: (draft: MotionDraft) => void;
  /** What else is chosen, beside when the count is shown. */
  children: ReactNode;
};

/** How it is voted on: named or secret, a straw poll or not, and when the count is shown. */
export const BallotSettings = ({ draft, onlyPolls, onChange, children }: Props) => {
  const say = useTexts(chairTexts);
  const word = useTexts(wordsTexts);
  const fewer = useTexts(noQuorumTexts);
  const { secrecy, names, policy, poll } = draft;
  return (
    <>
      <fieldset className="choices">
        <legend>{say('motion.secrecy')}</legend>
        {secrecies.map((s) => (
          <label key={s} className="tick">
            <input
              type="radio"
              name="secrecy"
              checked={secrecy === s}
              onChange={() => onChange({ ...draft, secrecy: s })}
            />
            <span>
              {word(`secrecy.${s}`)} <span className="quiet">{say(`motion.secrecy.${s}`)}</span>
            </span>
          </label>
        ))}
        {secrecy === 'secret' && (
          <p className="note" role="note">
            {say('motion.no-hands')}
          </p>
        )}
        {secrecy === 'named' && (
          <label className="tick">
            <input
              type="checkbox"
              checked={names}
              onChange={(e) => onChange({ ...draft, names: e.target.checked })}
            />
            <span>{say('motion.names')}</span>
          </label>
        )}
      </fieldset>
      {onlyPolls && <p className="note">{fewer('poll')}</p>}
      <label className="tick">
        <input
          type="checkbox"
          checked={poll}
          disabled={onlyPolls}
          onChange={(e) => onChange({ ...draft, poll: e.target.checked })}
        />
        <span>
          {say('poll.label')} {poll && <span className="quiet">{say('poll.hint')}</span>}
        </span>
      </label>
      <div className="row fields">
        <label>
          {say('motion.policy')}
          <select
            value={policy}
            onChange={(e) => onChange({ ...draft, policy: e.target.value as typeof policy })}
          >
            {policiesFor(secrecy).map((p) => (
              <option key={p} value={p}>
                {word(`policy.${p}`)}
              </option>
            ))}
          </select>
        </label>
        {children}
      </div>
    </>
  );
};
