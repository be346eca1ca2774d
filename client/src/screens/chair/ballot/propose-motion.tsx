import { type BallotDetail, ballotApi } from '@yishiting/shared/ballots/ballot.contract.ts';
import type { AgendaItem } from '@yishiting/shared/meetings/meeting.contract.ts';
import { chairTexts } from '@yishiting/shared/text/chair.text.ts';
import { useEffect } from 'react';
import { useKept } from '../../../api/use-kept.ts';
import { pick, useLanguage, useTexts } from '../../../app/language.ts';
import { ask } from '../../staff/ask.ts';
import { Fault } from '../../staff/fault.tsx';
import { useAct } from '../../staff/use-act.ts';
import { ballotsOfItem, useChair } from '../chair-data.ts';
import { BallotSettings } from './ballot-settings.tsx';
import { isComplete } from './list-draft.ts';
import { heldAgain, isSame, proposalOf, startAfter } from './motion-draft.ts';
import { linkable, MotionLinks } from './motion-links.tsx';
import { MotionWords } from './motion-words.tsx';

/** Puts a motion of the current item to the vote. The same motion comes back only when amended. */
export const ProposeMotion = ({ item }: { item: AgendaItem }) => {
  const { ballots } = useChair();
  const earlier = ballotsOfItem(ballots, item.id).filter((b) => b.state === 'closed' || b.state === 'voided');
  const last = earlier[earlier.length - 1];
  return <MotionForm key={`${item.id} ${last?.id ?? ''}`} item={item} earlier={earlier} last={last} />;
};

type FormProps = { item: AgendaItem; earlier: BallotDetail[]; last: BallotDetail | undefined };

/** A form filled with the motion before it. A title on the agenda is often a complaint, and nobody votes on that. */
export const MotionForm = ({ item, earlier, last }: FormProps) => {
  const { detail, putBallot, reloadAll, rewriting, setRewriting } = useChair();
  const say = useTexts(chairTexts);
  const lang = useLanguage();
  const act = useAct();
  const start = startAfter(last);
  const form = useKept(`motion ${item.id} ${last?.id ?? ''}`, () => start);
  const written = last?.state === 'draft' ? last.id : null;
  const onlyPolls = detail.noQuorum !== null;
  const poll = onlyPolls || form.value.poll;
  const from = linkable(earlier, poll);
  const isThere = written !== null || from.voided.some(({ id }) => id === form.value.again);
  const draft = { ...form.value, poll, again: isThere ? form.value.again : '' };
  const changed = !isSame(draft, start);
  // The big button does not open a ballot on words that are just being replaced.
  useEffect(() => {
    if (written) setRewriting(changed ? written : null);
  }, [written, changed, setRewriting]);
  const drop = () => {
    form.put(start);
    form.forget();
  };
  const propose = async () => {
    const body = { itemId: item.id, ...proposalOf(draft) };
    putBallot(await ask(ballotApi.propose, { params: { id: detail.id }, body }));
    form.forget();
    reloadAll();
  };
  return (
    <form
      className="card motion-form"
      onSubmit={(e) => {
        e.preventDefault();
        void act.run(propose);
      }}
    >
      {!written && <h3>{say(heading(last))}</h3>}
      <p className="quiet">{say('motion.item', { title: pick(item, lang) })}</p>
      <MotionWords draft={draft} start={start} onChange={form.put} />
      <BallotSettings draft={draft} onlyPolls={onlyPolls} onChange={form.put}>
        <MotionLinks
          from={from}
          amends={draft.amends}
          again={draft.again}
          onAmends={(amends) => form.put({ ...draft, amends })}
          onAgain={(voided) => form.put(heldAgain(draft, voided))}
        />
      </BallotSettings>
      <Fault act={act} />
      <div className="row">
        <button
          type="submit"
          className="button primary"
          disabled={act.busy || draft.zh.trim() === '' || !isComplete(draft)}
        >
          {say(written ? 'motion.save' : 'motion.propose')}
        </button>
        {written && rewriting === written && (
          <button type="button" className="button" disabled={act.busy} onClick={drop}>
            {say('motion.drop')}
          </button>
        )}
      </div>
    </form>
  );
};

const heading = (last: BallotDetail | undefined) => {
  if (!last) return 'motion.title';
  return last.state === 'voided' ? 'motion.held-again' : 'motion.again';
};
