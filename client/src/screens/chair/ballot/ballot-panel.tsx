import { chairTexts } from '@yishiting/shared/text/chair.text.ts';
import { useTexts } from '../../../app/language.ts';
import { ballotsOfItem, currentBallot, holds, useChair } from '../chair-data.ts';
import { ClosedBallot } from './closed-ballot.tsx';
import { DraftBallot } from './draft-ballot.tsx';
import { OpenBallotCard } from './open-ballot-card.tsx';
import { ProposeMotion } from './propose-motion.tsx';

/** The motion of the current item: propose, open, watch it being voted on, close. */
export const BallotPanel = () => {
  const chair = useChair();
  const { detail, ballots } = chair;
  const say = useTexts(chairTexts);
  if (detail.kind === 'mediation') return <p className="note">{say('ballot.mediation')}</p>;
  const item = detail.agenda.items.find((i) => i.id === detail.currentItem);
  if (!item) return <p className="empty">{say('ballot.no-item')}</p>;
  const current = currentBallot(chair);
  const proposes = holds(detail, 'chair', 'recorder') && detail.agenda.lockedAt !== null;
  return (
    <>
      {current?.state === 'draft' && <DraftBallot key={current.id} ballot={current} item={item} />}
      {current?.state === 'open' && <OpenBallotCard key={current.id} ballot={current} />}
      {(!current || current.state === 'closed') && proposes && <ProposeMotion item={item} />}
      {ballotsOfItem(ballots, item.id)
        .filter((b) => b.state === 'closed' || b.state === 'voided')
        .reverse()
        .map((b) => (
          <ClosedBallot key={b.id} ballot={b} />
        ))}
    </>
  );
};
