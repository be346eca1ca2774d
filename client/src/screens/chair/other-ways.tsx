import { meetingApi } from '@yishiting/shared/meetings/meeting.contract.ts';
import { nameOfStep, type Step } from '@yishiting/shared/meetings/run-sheet.ts';
import { chairTexts } from '@yishiting/shared/text/chair.text.ts';
import { wordsTexts } from '@yishiting/shared/text/words.text.ts';
import { useTexts } from '../../app/language.ts';
import { ask } from '../staff/ask.ts';
import { TwoStep } from '../staff/two-step.tsx';
import { useChair } from './chair-data.ts';
import { Leftovers } from './leftovers.tsx';
import { otherWays } from './next-act.ts';

/** Ways on that are not the usual next step: back to the discussion, on to another item, close early. */
export const OtherWays = () => {
  const chair = useChair();
  const { detail, putDetail } = chair;
  const say = useTexts(chairTexts);
  const word = useTexts(wordsTexts);
  const stepWord = (step: Step) => word(`step.${nameOfStep(step, detail.kind)}`);
  // Another item is called from the agenda, where one sees which.
  const ways = otherWays(chair).filter((step) => step !== 'item');
  if (ways.length === 0) return null;
  const go = async (to: Step) =>
    putDetail(await ask(meetingApi.step, { params: { id: detail.id }, body: { from: detail.step, to } }));
  return (
    <details className="other-ways">
      <summary>{say('ways.title')}</summary>
      <div className="row">
        {ways.map((to) => (
          <TwoStep
            key={to}
            className="button"
            label={to === 'closed' ? say('next.close') : say('ways.to', { step: stepWord(to) })}
            consequence={
              to === 'closed' ? (
                <Leftovers />
              ) : (
                <p>{say('ways.consequence', { from: stepWord(detail.step), to: stepWord(to) })}</p>
              )
            }
            confirm={to === 'closed' ? say('next.close') : say('ways.confirm')}
            onConfirm={() => go(to)}
          />
        ))}
      </div>
    </details>
  );
};
