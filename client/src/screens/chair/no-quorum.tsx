import { meetingApi } from '@yishiting/shared/meetings/meeting.contract.ts';
import { noQuorumTexts } from '@yishiting/shared/text/no-quorum.text.ts';
import { useTexts } from '../../app/language.ts';
import { ask } from '../staff/ask.ts';
import { NoQuorumLines } from '../staff/no-quorum-lines.tsx';
import { afterVotes, QuorumMeter } from '../staff/quorum-meter.tsx';
import { TwoStep } from '../staff/two-step.tsx';
import { useDates } from '../staff/use-dates.ts';
import { holds, useChair } from './chair-data.ts';

/** 到会不够: one act while too few are here, and afterwards what came of it. */
export const NoQuorum = () => {
  const { detail, board, ballots } = useChair();
  if (detail.noQuorum) return <Declared />;
  const short = detail.inForce.quorum !== null && board !== null && !board.attendance.met;
  const voting = ballots.some((b) => b.state === 'open');
  if (!short || voting || afterVotes.includes(detail.step) || !holds(detail, 'chair')) return null;
  return <Declare />;
};

const Declare = () => {
  const { detail, board, putDetail, reloadAll } = useChair();
  const say = useTexts(noQuorumTexts);
  const declare = async () => {
    putDetail(await ask(meetingApi.noQuorum, { params: { id: detail.id } }));
    reloadAll();
  };
  return (
    <section className="card" aria-labelledby="no-quorum">
      <h3 id="no-quorum">{say('title')}</h3>
      <p>{say('hint')}</p>
      <TwoStep
        className="button"
        label={say('label')}
        consequence={
          <>
            {board && <QuorumMeter attendance={board.attendance} brief />}
            <p>{say('consequence.record')}</p>
            <p>{say('consequence.next')}</p>
          </>
        }
        confirm={say('confirm')}
        onConfirm={declare}
      />
    </section>
  );
};

const Declared = () => {
  const { detail } = useChair();
  const say = useTexts(noQuorumTexts);
  const dates = useDates();
  if (!detail.noQuorum) return null;
  const { next, ...declared } = detail.noQuorum;
  return (
    <section className="card" aria-labelledby="no-quorum">
      <h3 id="no-quorum">{say('title')}</h3>
      <NoQuorumLines of={declared} />
      <p>
        {say('next', { when: dates.dateTime(next.heldAt) })}{' '}
        <a href={`/console/meetings/${next.id}`}>{say('next.open')}</a>
      </p>
    </section>
  );
};
