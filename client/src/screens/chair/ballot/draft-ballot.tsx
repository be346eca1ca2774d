import type { BallotDetail } from '@yishiting/shared/ballots/ballot.contract.ts';
import type { AgendaItem } from '@yishiting/shared/meetings/meeting.contract.ts';
import { chairTexts } from '@yishiting/shared/text/chair.text.ts';
import { wordsTexts } from '@yishiting/shared/text/words.text.ts';
import { pick, useLanguage, useTexts } from '../../../app/language.ts';
import { OptionList } from '../../../ui/option-list.tsx';
import { secrecyOf } from '../../../ui/secrecy.ts';
import { QuorumMeter } from '../../staff/quorum-meter.tsx';
import { holds, useChair } from '../chair-data.ts';
import { Exposures } from './exposures.tsx';
import { MoveUnits } from './move-units.tsx';
import { MotionForm } from './propose-motion.tsx';
import { RecusalList } from './recusal-list.tsx';
import { Recusals } from './recusals.tsx';

/** A motion that waits for its ballot to be opened. */
export const DraftBallot = ({ ballot, item }: { ballot: BallotDetail; item: AgendaItem }) => {
  const { detail, people, board } = useChair();
  const say = useTexts(chairTexts);
  const word = useTexts(wordsTexts);
  const lang = useLanguage();
  const units = people.filter((p) => p.entryId !== null && p.state === 'present');
  return (
    <section className="card">
      <p className="tags">
        <span className="tag">{word('ballot.draft')}</span>
        <span className="tag">{word(secrecyOf(ballot))}</span>
        {ballot.poll && <span className="tag">{say('poll.tag')}</span>}
        {ballot.again && <span className="tag">{say('motion.held-again')}</span>}
        {ballot.amends && <span className="tag">{say('motion.amended')}</span>}
      </p>
      <p className="motion">{pick(ballot.motion, lang)}</p>
      <OptionList ask={ballot.ask} />
      {board && !ballot.poll && <QuorumMeter attendance={board.attendance} brief />}
      <Exposures ballot={ballot} />
      <RecusalList ballot={ballot} />
      {holds(detail, 'chair', 'officer') && <Recusals ballot={ballot} units={units} />}
      {holds(detail, 'chair', 'officer', 'teller') && <MoveUnits ballot={ballot} units={units} />}
      {holds(detail, 'chair', 'recorder') && (
        <details>
          <summary>{say('motion.rewrite')}</summary>
          <MotionForm item={item} earlier={[]} last={ballot} />
        </details>
      )}
    </section>
  );
};
