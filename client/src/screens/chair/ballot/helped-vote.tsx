import { type BallotDetail, ballotApi } from '@yishiting/shared/ballots/ballot.contract.ts';
import type { Chosen } from '@yishiting/shared/ballots/choice.ts';
import { consentWords } from '@yishiting/shared/ballots/consent-words.ts';
import { chairTexts } from '@yishiting/shared/text/chair.text.ts';
import { wordsTexts } from '@yishiting/shared/text/words.text.ts';
import { useRef, useState } from 'react';
import { newId } from '../../../api/new-id.ts';
import { useLanguage, useTexts } from '../../../app/language.ts';
import { nameUnit } from '../../../ui/name-unit.ts';
import { ask } from '../../staff/ask.ts';
import { Fault } from '../../staff/fault.tsx';
import { useAct } from '../../staff/use-act.ts';
import { useChair } from '../chair-data.ts';
import { TheirChoice } from './their-choice.tsx';

/** Enters the vote of somebody who is helped or represented; witness and consent go on record. */
export const HelpedVote = ({ ballot }: { ballot: BallotDetail }) => {
  const { people, putBallot, account } = useChair();
  const lang = useLanguage();
  const say = useTexts(chairTexts);
  const word = useTexts(wordsTexts);
  const act = useAct();
  const [voter, setVoter] = useState('');
  const [choice, setChoice] = useState<Chosen | null>(null);
  const [witness, setWitness] = useState('');
  const [consent, setConsent] = useState(false);
  const [done, setDone] = useState('');
  // The same for every retry of this entry, so that it counts once.
  const op = useRef(newId());
  const open = new Set((ballot.missing ?? []).map((m) => m.attendanceId));
  const voters = people.filter(
    (p) => p.entryId !== null && p.state === 'present' && (ballot.missing === null || open.has(p.id)),
  );
  const who = voters.find((v) => v.id === voter);
  const proxy = who?.channel === 'proxy';
  const read = who && (proxy || witness.trim() !== '');
  const words = read && {
    voter: who.name,
    helper: account.name,
    witness: witness.trim(),
    byProxy: proxy,
  };
  const enter = async () => {
    if (!who || choice === null) return;
    const body = {
      op: op.current,
      attendanceId: who.id,
      choice,
      witness: witness.trim(),
      consent: true as const,
      language: lang,
    };
    putBallot(await ask(ballotApi.help, { params: { id: ballot.id }, body }));
    op.current = newId();
    setDone(say('helped.done', { name: who.name }));
    setVoter('');
    setChoice(null);
    setWitness('');
    setConsent(false);
  };
  return (
    <details>
      <summary>{say('helped.title')}</summary>
      <p className="quiet">{say('helped.hint')}</p>
      <div className="row fields">
        <label>
          {say('helped.who')}
          <select
            value={voter}
            onChange={(e) => {
              setVoter(e.target.value);
              setConsent(false);
              op.current = newId();
            }}
          >
            <option value="">{say('helped.choose')}</option>
            {voters.map((v) => (
              <option key={v.id} value={v.id}>
                {nameUnit(v)} · {word(`vote.${v.channel}`)}
              </option>
            ))}
          </select>
        </label>
        <label>
          {say(proxy ? 'helped.witness.proxy' : 'helped.witness')}
          <input
            value={witness}
            maxLength={40}
            onChange={(e) => {
              setWitness(e.target.value);
              setConsent(false);
            }}
          />
        </label>
      </div>
      <TheirChoice
        ballot={ballot}
        choice={choice}
        onChange={(next) => {
          setChoice(next);
          op.current = newId();
        }}
      />
      <p className="quiet">{say(words ? 'helped.consent.read' : 'helped.consent.first')}</p>
      {words && (
        <label className="tick">
          <input type="checkbox" checked={consent} onChange={(e) => setConsent(e.target.checked)} />
          {consentWords(lang, words)}
        </label>
      )}
      <Fault act={act} />
      <button
        type="button"
        className="button"
        disabled={act.busy || !words || choice === null || !consent}
        onClick={() => void act.run(enter)}
      >
        {say('helped.go')}
      </button>
      <p className="quiet" role="status">
        {done}
      </p>
    </details>
  );
};
