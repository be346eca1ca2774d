import { nameChoice } from '@yishiting/shared/ballots/name-choice.ts';
import type { MinutesAnnex, MinutesPaper } from '@yishiting/shared/minutes/paper.ts';
import { electorateTexts } from '@yishiting/shared/text/electorate.text.ts';
import { minutesTexts } from '@yishiting/shared/text/minutes.text.ts';
import { useLanguage, useTexts } from '../../app/language.ts';
import { votesWithoutName } from '../../minutes/votes-without-name.ts';
import { useDates } from '../staff/use-dates.ts';
import { useGuestRole } from './names.ts';

type Props = {
  annex: MinutesAnnex;
  paper: MinutesPaper;
  /** Printed with the minutes, too. */
  onPaper: boolean;
};

/** Names: who came and went, who voted how. Only those who work for the meeting are sent it. */
export const Annex = ({ annex, paper, onPaper }: Props) => {
  const say = useTexts(minutesTexts);
  const lang = useLanguage();
  const ballotOf = (n: number) => paper.ballots.find(({ ballot }) => ballot.number === n)?.ballot;
  const rolls = annex.rolls
    .map((of) => ({ ...of, sum: votesWithoutName(ballotOf(of.ballot)?.tally, of.roll) }))
    .filter(({ roll, sum }) => roll.length > 0 || sum > 0);
  return (
    <section className={onPaper ? 'annex' : 'annex only-screen'}>
      <h2>{say('paper.annex')}</h2>
      <h3>{say('paper.annex.people')}</h3>
      <ul>
        {annex.people.map((p) => (
          <Stay key={`${p.household} ${p.name} ${p.inAt}`} stay={p} />
        ))}
      </ul>
      {rolls.map(({ ballot, roll, sum }) => (
        <div key={ballot}>
          <h3>{say('paper.annex.roll', { n: ballot })}</h3>
          <ul>
            {roll.map((line) => (
              <li key={`${line.household} ${line.name}`}>
                {line.name} {line.household} {nameChoice(lang, line.choice, ballotOf(ballot)?.ask)}
              </li>
            ))}
          </ul>
          {sum > 0 && <p>{say('paper.annex.sum', { n: sum })}</p>}
        </div>
      ))}
      <Amendments annex={annex} />
    </section>
  );
};

const Stay = ({ stay }: { stay: MinutesAnnex['people'][number] }) => {
  const dates = useDates();
  const guestRole = useGuestRole();
  const electorate = useTexts(electorateTexts);
  const { name, household, role, guest, inAt, outAt, proxy } = stay;
  const times = [inAt, outAt].flatMap((at) => (at ? [dates.time(at)] : [])).join(' – ');
  return (
    <li>
      {name} {guest ? guestRole(role) : household} {times} {proxy && electorate('proxy.by', proxy)}
    </li>
  );
};

const Amendments = ({ annex: { amendments } }: { annex: MinutesAnnex }) => {
  const say = useTexts(minutesTexts);
  if (amendments.length === 0) return null;
  return (
    <>
      <h3>{say('paper.annex.amendments')}</h3>
      <ol>
        {amendments.map((a) => (
          <li key={a.at + a.by}>
            <Amendment amendment={a} />
          </li>
        ))}
      </ol>
    </>
  );
};

const Amendment = ({ amendment: a }: { amendment: MinutesAnnex['amendments'][number] }) => {
  const say = useTexts(minutesTexts);
  const decided = { by: a.decidedBy, reason: a.answer };
  const gone = a.kind === 'replace' || a.kind === 'delete';
  return (
    <>
      {say('proposal.by', { name: a.by })}
      {gone && <del> {a.was}</del>}
      {a.kind === 'insert' && ` ${say('proposal.text.insert')}`} <ins>{a.text || a.reason}</ins>{' '}
      {a.verdict === 'rejected'
        ? say('proposal.done.rejected', decided)
        : say('proposal.done.accepted', decided)}
    </>
  );
};
