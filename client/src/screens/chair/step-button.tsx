import { meetingApi } from '@yishiting/shared/meetings/meeting.contract.ts';
import { nameOfStep } from '@yishiting/shared/meetings/run-sheet.ts';
import { chairTexts } from '@yishiting/shared/text/chair.text.ts';
import { wordsTexts } from '@yishiting/shared/text/words.text.ts';
import { useState } from 'react';
import { pick, useLanguage, useTexts } from '../../app/language.ts';
import { ask } from '../staff/ask.ts';
import { TwoStep } from '../staff/two-step.tsx';
import type { Act } from '../staff/use-act.ts';
import type { ChairData } from './chair-data.ts';
import { Leftovers } from './leftovers.tsx';
import type { Next } from './next-act.ts';

/** After a step the button rests, so that a double tap does not take two steps. */
const rest = 900;

type StepProps = Extract<Next['act'], { kind: 'step' }> & {
  blocked: boolean;
  chair: ChairData;
  act: Act;
  onDone: () => void;
};

/** Takes the meeting to its next step; closing it asks twice. */
export const StepButton = ({ to, item, blocked, chair, act, onDone }: StepProps) => {
  const say = useTexts(chairTexts);
  const word = useTexts(wordsTexts);
  const lang = useLanguage();
  const [resting, setResting] = useState(false);
  const { detail, putDetail } = chair;
  const step = async () => {
    putDetail(
      await ask(meetingApi.step, {
        params: { id: detail.id },
        body: { from: detail.step, to, ...(item ? { itemId: item.id } : {}) },
      }),
    );
    onDone();
    setResting(true);
    window.setTimeout(() => setResting(false), rest);
  };
  const number = item ? detail.agenda.items.indexOf(item) + 1 : 0;
  const what = item
    ? say('next.item', { n: number, title: pick(item, lang) })
    : to === 'closed'
      ? say('next.close')
      : word(`step.${nameOfStep(to, detail.kind)}`);
  const label = say('next.label', { what });
  if (to === 'closed')
    return (
      <TwoStep
        className="next-button"
        label={label}
        disabled={blocked}
        consequence={<Leftovers />}
        confirm={say('next.close')}
        onConfirm={step}
      />
    );
  return (
    <button
      type="button"
      className="next-button"
      disabled={blocked || act.busy || resting}
      aria-describedby={blocked ? 'next-refusal' : undefined}
      onClick={() => void act.run(step)}
    >
      {label}
    </button>
  );
};
