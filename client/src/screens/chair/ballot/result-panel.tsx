import { chairTexts } from '@yishiting/shared/text/chair.text.ts';
import { useTexts } from '../../../app/language.ts';
import { ballotsOfItem, useChair } from '../chair-data.ts';
import { ClosedBallot } from './closed-ballot.tsx';

/** Results of the current item, the latest first. */
export const ResultPanel = () => {
  const { detail, ballots } = useChair();
  const say = useTexts(chairTexts);
  const over = ballotsOfItem(ballots, detail.currentItem)
    .filter((b) => b.state === 'closed' || b.state === 'voided')
    .reverse();
  if (over.length === 0) return <p className="empty">{say('result.none')}</p>;
  return (
    <>
      {over.map((b) => (
        <ClosedBallot key={b.id} ballot={b} />
      ))}
    </>
  );
};
