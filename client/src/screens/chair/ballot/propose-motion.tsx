import { type BallotDetail, ballotApi } from '@yishiting/shared/ballots/ballot.contract.ts';
import type { AgendaItem } from '@yishiting/shared/meetings/meeting.contract.ts';
import { chairTexts } from '@yishiting/shared/text/chair.text.ts';
import { noQuorumTexts } from '@yishiting/shared/text/no-quorum.text.ts';
import { wordsTexts } from '@yishiting/shared/text/words.text.ts';
import { useEffect, useState } from 'react';
import { useKept } from '../../../api/use-kept.ts';
import { pick, useLanguage, useTexts } from '../../../app/language.ts';
import { ask } from '../../staff/ask.ts';
import { Fault } from '../../staff/fault.tsx';
import { useAct } from '../../staff/use-act.ts';
import { ballotsOfItem, useChair } from '../chair-data.ts';
import { AskKind } from './ask-kind.tsx';
import { askOf, draftOf, isComplete, isSameAsk, type ListDraft } from './list-draft.ts';
import { ListFields } from './list-fields.tsx';
import { linkable, MotionLinks } from './motion-links.tsx';

const secrecies = ['named', 'secret'] as const;
const policies = ['atClose', 'live', 'onPublish'] as const;
const usualPolicy = 'atClose';

/** Id of the field where a motion is written, so that the big button can lead there. */
export const motionField = 'motion-zh';

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
  const word = useTexts(wordsTexts);
  const fewer = useTexts(noQuorumTexts);
  const lang = useLanguage();
  const act = useAct();
  const start = last?.motion ?? { zh: '', en: '' };
  const startList = draftOf(last?.ask);
  const blank = { zh: start.zh, en: start.en, ...startList };
  const form = useKept(`motion ${item.id} ${last?.id ?? ''}`, () => blank);
  const { zh, en, ...list } = form.value;
  const ofList = list.kind !== 'motion';
  const putList = (next: ListDraft) => form.put({ ...form.value, ...next });
  // English that came with other Chinese would name another motion than the one that is voted on.
  const putZh = (next: string) =>
    form.put({ ...form.value, zh: next, en: next !== start.zh && en === start.en ? '' : en });
  const [secrecy, setSecrecy] = useState(last?.secrecy ?? 'named');
  const [names, setNames] = useState(last?.names ?? false);
  const [policy, setPolicy] = useState<(typeof policies)[number]>(usualPolicy);
  // A void ballot is run again as it was; a closed one only with another motion; a draft is just written anew.
  const [amends, setAmends] = useState(
    last?.state === 'closed' && !last.poll ? last.id : (last?.amends ?? ''),
  );
  // What was asked in a poll is put to the vote next, not polled again.
  const onlyPolls = detail.noQuorum !== null;
  const [poll, setPoll] = useState(onlyPolls || (last?.state !== 'closed' && last?.poll === true));
  const from = linkable(earlier, poll);
  const draft = last?.state === 'draft' ? last : null;
  const [again, setAgain] = useState(last?.state === 'voided' ? last.id : (draft?.again ?? ''));
  const changed =
    zh !== start.zh ||
    en !== start.en ||
    policy !== usualPolicy ||
    !isSameAsk(list, startList) ||
    (draft !== null &&
      (secrecy !== draft.secrecy || names !== draft.names || poll !== (draft.poll === true)));
  // The big button does not open a ballot on words that are just being replaced.
  useEffect(() => {
    if (draft) setRewriting(changed ? draft.id : null);
  }, [draft, changed, setRewriting]);
  const drop = () => {
    form.put(blank);
    form.forget();
    setSecrecy(draft?.secrecy ?? 'named');
    setNames(draft?.names ?? false);
    setPoll(draft?.poll === true);
    setPolicy(usualPolicy);
  };
  // It is held again as it was; what went wrong in it can still be put right.
  const holdAgain = (voided: BallotDetail | undefined) => {
    setAgain(voided?.id ?? '');
    if (!voided) return;
    form.put({ zh: voided.motion.zh, en: voided.motion.en, ...draftOf(voided.ask) });
    setSecrecy(voided.secrecy);
    setNames(voided.names);
    setAmends(voided.amends ?? '');
  };
  const propose = async () => {
    const motion = { zh, ...(en.trim() ? { en } : {}) };
    putBallot(
      await ask(ballotApi.propose, {
        params: { id: detail.id },
        body: {
          itemId: item.id,
          motion,
          ask: askOf(list),
          secrecy,
          names,
          policy,
          poll,
          ...(amends && !poll ? { amends } : {}),
          ...(again && (draft || from.voided.some((b) => b.id === again)) ? { again } : {}),
        },
      }),
    );
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
      {last?.state !== 'draft' && <h3>{say(heading(last))}</h3>}
      <p className="quiet">{say('motion.item', { title: pick(item, lang) })}</p>
      <AskKind draft={list} onChange={putList} />
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
          onChange={(e) => putZh(e.target.value)}
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
          onChange={(e) => form.put({ ...form.value, en: e.target.value })}
        />
      </label>
      {en === '' && start.en !== '' && <p className="quiet">{say('motion.en.emptied')}</p>}
      {ofList && <ListFields draft={list} poll={poll} onChange={putList} />}
      <fieldset className="choices">
        <legend>{say('motion.secrecy')}</legend>
        {secrecies.map((s) => (
          <label key={s} className="tick">
            <input type="radio" name="secrecy" checked={secrecy === s} onChange={() => setSecrecy(s)} />
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
            <input type="checkbox" checked={names} onChange={(e) => setNames(e.target.checked)} />
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
          onChange={(e) => setPoll(e.target.checked)}
        />
        <span>
          {say('poll.label')} {poll && <span className="quiet">{say('poll.hint')}</span>}
        </span>
      </label>
      <div className="row fields">
        <label>
          {say('motion.policy')}
          <select value={policy} onChange={(e) => setPolicy(e.target.value as typeof policy)}>
            {policies
              .filter((p) => secrecy === 'named' || p !== 'live')
              .map((p) => (
                <option key={p} value={p}>
                  {word(`policy.${p}`)}
                </option>
              ))}
          </select>
        </label>
        <MotionLinks from={from} amends={amends} again={again} onAmends={setAmends} onAgain={holdAgain} />
      </div>
      <Fault act={act} />
      <div className="row">
        <button
          type="submit"
          className="button primary"
          disabled={act.busy || zh.trim() === '' || !isComplete(list)}
        >
          {say(draft ? 'motion.save' : 'motion.propose')}
        </button>
        {draft && rewriting === draft.id && (
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
