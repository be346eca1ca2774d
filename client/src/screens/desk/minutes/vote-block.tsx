import { nameChoice } from '@yishiting/shared/ballots/name-choice.ts';
import type { MinutesRecord } from '@yishiting/shared/minutes/minutes.contract.ts';
import { deskTexts } from '@yishiting/shared/text/desk.text.ts';
import { minutesTexts } from '@yishiting/shared/text/minutes.text.ts';
import { wordsTexts } from '@yishiting/shared/text/words.text.ts';
import { pick, useLanguage, useTexts } from '../../../app/language.ts';
import { ConflictLines } from '../../../minutes/conflict-lines.tsx';
import { votesWithoutName } from '../../../minutes/votes-without-name.ts';
import { BallotLinks } from '../../../ui/ballot-links.tsx';
import { ListMost } from '../../../ui/option-list.tsx';
import { PollMark } from '../../../ui/poll-mark.tsx';
import { secrecyOf } from '../../../ui/secrecy.ts';
import { VerdictView } from '../../staff/verdict-view.tsx';
import { useRecord } from './record.ts';

/** 表决: motion, count and arithmetic of one ballot, as the record has them. */
export const VoteBlock = ({ ballotId }: { ballotId: string }) => {
  const record = useRecord();
  const say = useTexts(deskTexts);
  const paper = useTexts(minutesTexts);
  const word = useTexts(wordsTexts);
  const lang = useLanguage();
  if (!record) return <p className="quiet">{say('doc.opening')}</p>;
  const entry = record.ballots.find(({ ballot }) => ballot.id === ballotId);
  if (!entry) return <p className="note warn">{say('block.vote.unknown')}</p>;
  const { ballot, roll } = entry;
  const sum = roll ? votesWithoutName(ballot.tally, roll) : 0;
  return (
    <>
      <p className="motion">{pick(ballot.motion, lang)}</p>
      <p className="quiet">
        {word(secrecyOf(ballot))} · {word(`ballot.${ballot.state}`)} <ListMost ask={ballot.ask} />{' '}
        <PollMark ballot={ballot} /> <BallotLinks ballot={ballot} />
      </p>
      <Outcome ballot={ballot} />
      <ConflictLines conflicts={entry.conflicts} />
      {roll && roll.length > 0 && (
        <details>
          <summary>{say('block.vote.roll')}</summary>
          <ul className="roll">
            {roll.map((line) => (
              <li key={`${line.household} ${line.name}`}>
                {line.name} <span className="quiet">{line.household}</span>{' '}
                {nameChoice(lang, line.choice, ballot.ask)}
              </li>
            ))}
          </ul>
        </details>
      )}
      {sum > 0 && <p className="quiet">{paper('paper.annex.sum', { n: sum })}</p>}
    </>
  );
};

const Outcome = ({ ballot }: { ballot: MinutesRecord['ballots'][number]['ballot'] }) => {
  const say = useTexts(deskTexts);
  const { state, voted, entitled, voidReason, verdict } = ballot;
  if (state === 'open') return <p>{say('block.vote.open', { voted, entitled })}</p>;
  if (state === 'voided') return <p>{say('block.vote.void', { reason: voidReason })}</p>;
  return verdict ? <VerdictView ballot={ballot} verdict={verdict} /> : <p>{say('block.vote.hidden')}</p>;
};
