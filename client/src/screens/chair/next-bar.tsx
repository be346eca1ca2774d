import type { Step } from '@yishiting/shared/meetings/run-sheet.ts';
import { chairTexts } from '@yishiting/shared/text/chair.text.ts';
import { errorTexts } from '@yishiting/shared/text/errors.text.ts';
import { useState } from 'react';
import { useTexts } from '../../app/language.ts';
import { Fault } from '../staff/fault.tsx';
import { type Act, useAct } from '../staff/use-act.ts';
import { LockAgenda } from './agenda/lock-agenda.tsx';
import { CloseBallot } from './ballot/close-ballot.tsx';
import { motionField } from './ballot/motion-words.tsx';
import { OpenBallot } from './ballot/open-ballot.tsx';
import { type ChairData, useChair } from './chair-data.ts';
import { type Next, nextAct } from './next-act.ts';
import { resolutionField } from './outcome/draft-resolution.tsx';
import { publicationId } from './outcome/publish-resolution.tsx';
import { SignResolution } from './outcome/sign-resolution.tsx';
import { StillToDo } from './outcome/still-to-do.tsx';
import { goTo, sendFrom } from './send-from.ts';
import { StepButton } from './step-button.tsx';

type BarProps = {
  onView: (step: Step) => void;
  /** After an act the chair sees where the meeting is, wherever they were looking. */
  onDone: () => void;
};

const forms = ['propose', 'rewrite', 'write', 'publish'] as const;
const isForm = (kind: Next['act']['kind']): kind is (typeof forms)[number] =>
  (forms as readonly string[]).includes(kind);

/** The one big button: what comes next, or why not yet and what to do about it. */
export const NextBar = ({ onView, onDone }: BarProps) => {
  const chair = useChair();
  const say = useTexts(chairTexts);
  const words = useTexts(errorTexts);
  const act = useAct();
  const next = nextAct(chair);
  const { refusal, remedy } = next;
  const [missing, setMissing] = useState<Next['act']['kind'] | null>(null);
  // What is not on the screen is never sent unseen: its panel comes first.
  const lead = (step: Step, place: string) => {
    const kind = next.act.kind;
    setMissing(null);
    if (document.getElementById(place)) return setMissing(sendFrom(place) ? null : kind);
    onView(step);
    window.setTimeout(() => goTo(document.getElementById(place)), 0);
  };
  return (
    <footer className={next.act.kind === 'over' ? 'next-bar over' : 'next-bar'}>
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
      {next.act.kind === 'rewrite' && (
        <p className="next-refusal" role="status">
          {say('motion.unsaved')}
        </p>
      )}
      {missing === next.act.kind && isForm(missing) && (
        <p className="next-refusal" role="status">
          {say(`next.missing.${missing === 'rewrite' ? 'propose' : missing}`)}
        </p>
      )}
      {next.act.kind === 'step' && next.act.to === 'item' && <StillToDo onView={onView} />}
      <Fault act={act} />
      <NextButton next={next} chair={chair} act={act} onLead={lead} onDone={onDone} />
    </footer>
  );
};

type ButtonProps = {
  next: Next;
  chair: ChairData;
  act: Act;
  /** Sends what is filled in at a place of a step's panel; or leads there. */
  onLead: (step: Step, place: string) => void;
  onDone: () => void;
};

const NextButton = ({ next, chair, act, onLead, onDone }: ButtonProps) => {
  const say = useTexts(chairTexts);
  const blocked = next.refusal !== null;
  switch (next.act.kind) {
    case 'over':
      return (
        <p className="next-over">
          {say(chair.detail.kind === 'mediation' ? 'next.over.mediation' : 'next.over')}
        </p>
      );
    case 'lockAgenda':
      return (
        <LockAgenda
          className="next-button"
          label={say('next.label', { what: say('agenda.lock') })}
          onDone={onDone}
        />
      );
    case 'open':
      return (
        <OpenBallot ballot={next.act.ballot} className="next-button" disabled={blocked} onDone={onDone} />
      );
    case 'close':
      return (
        <CloseBallot ballot={next.act.ballot} className="next-button" disabled={blocked} onDone={onDone} />
      );
    case 'propose':
      return (
        <button type="button" className="next-button" onClick={() => onLead('ballot', motionField)}>
          {say('next.label', { what: say('motion.next') })}
        </button>
      );
    case 'rewrite':
      return (
        <button type="button" className="next-button" onClick={() => onLead('ballot', motionField)}>
          {say('next.label', { what: say('motion.save') })}
        </button>
      );
    case 'write':
      return (
        <button type="button" className="next-button" onClick={() => onLead('resolution', resolutionField)}>
          {say('next.label', { what: say('draft.title') })}
        </button>
      );
    case 'sign':
      return (
        <SignResolution
          resolution={next.act.resolution}
          className="next-button"
          label={say('next.label', { what: say('sign.label') })}
          onDone={onDone}
        />
      );
    case 'publish': {
      const { id } = next.act.resolution;
      return (
        <button type="button" className="next-button" onClick={() => onLead('resolution', publicationId(id))}>
          {say('next.label', { what: say('publish.label') })}
        </button>
      );
    }
    case 'step':
      return <StepButton {...next.act} blocked={blocked} chair={chair} act={act} onDone={onDone} />;
  }
};
