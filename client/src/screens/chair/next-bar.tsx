import { meetingApi } from '@yishiting/shared/meetings/meeting.contract.ts';
import type { Step } from '@yishiting/shared/meetings/run-sheet.ts';
import { chairTexts } from '@yishiting/shared/text/chair.text.ts';
import { errorTexts } from '@yishiting/shared/text/errors.text.ts';
import { wordsTexts } from '@yishiting/shared/text/words.text.ts';
import { useState } from 'react';
import { pick, useLanguage, useTexts } from '../../app/language.ts';
import { ask } from '../staff/ask.ts';
import { Fault } from '../staff/fault.tsx';
import { TwoStep } from '../staff/two-step.tsx';
import { type Act, useAct } from '../staff/use-act.ts';
import { LockAgenda } from './agenda/lock-agenda.tsx';
import { CloseBallot } from './ballot/close-ballot.tsx';
import { OpenBallot } from './ballot/open-ballot.tsx';
import { motionField } from './ballot/propose-motion.tsx';
import { type ChairData, useChair } from './chair-data.ts';
import { Leftovers } from './leftovers.tsx';
import { type Next, nextAct } from './next-act.ts';

/** After a step the button rests, so that a double tap does not take two steps. */
const rest = 900;

/** The one big button: what comes next, or why not yet and what to do about it. */
export const NextBar = ({ onView }: { onView: (step: Step) => void }) => {
  const chair = useChair();
  const say = useTexts(chairTexts);
  const words = useTexts(errorTexts);
  const act = useAct();
  const next = nextAct(chair);
  const { refusal, remedy } = next;
  const propose = () => {
    onView('ballot');
    window.setTimeout(() => document.getElementById(motionField)?.focus(), 0);
  };
  return (
    <footer className="next-bar">
      {refusal && (
        <p className="next-refusal" id="next-refusal" role="status">
          {words(refusal.code, refusal.params)}{' '}
          {remedy && (
            <button type="button" className="link" onClick={() => onView(remedy.step)}>
              {say(`next.remedy.${remedy.advice}`)}
            </button>
          )}
        </p>
      )}
      <Fault act={act} />
      <NextButton next={next} chair={chair} act={act} onPropose={propose} />
    </footer>
  );
};

type ButtonProps = { next: Next; chair: ChairData; act: Act; onPropose: () => void };

const NextButton = ({ next, chair, act, onPropose }: ButtonProps) => {
  const say = useTexts(chairTexts);
  const blocked = next.refusal !== null;
  switch (next.act.kind) {
    case 'over':
      return <p className="next-over">{say('next.over')}</p>;
    case 'lockAgenda':
      return <LockAgenda className="next-button" label={say('next.label', { what: say('agenda.lock') })} />;
    case 'open':
      return <OpenBallot ballot={next.act.ballot} className="next-button" disabled={blocked} />;
    case 'close':
      return <CloseBallot ballot={next.act.ballot} className="next-button" disabled={blocked} />;
    case 'propose':
      return (
        <button type="button" className="next-button" onClick={onPropose}>
          {say('next.label', { what: say('motion.next') })}
        </button>
      );
    case 'step':
      return <StepButton {...next.act} blocked={blocked} chair={chair} act={act} />;
  }
};

type StepProps = Extract<Next['act'], { kind: 'step' }> & {
  blocked: boolean;
  chair: ChairData;
  act: Act;
};

const StepButton = ({ to, item, blocked, chair, act }: StepProps) => {
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
    setResting(true);
    window.setTimeout(() => setResting(false), rest);
  };
  const number = item ? detail.agenda.items.indexOf(item) + 1 : 0;
  const what = item
    ? say('next.item', { n: number, title: pick(item, lang) })
    : to === 'closed'
      ? say('next.close')
      : word(`step.${to}`);
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
