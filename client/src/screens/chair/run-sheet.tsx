import { nameOfStep, type Step, stepsOf } from '@yishiting/shared/meetings/run-sheet.ts';
import { chairTexts } from '@yishiting/shared/text/chair.text.ts';
import { useTexts } from '../../app/language.ts';

type Props = { kind: string; current: Step; viewed: Step; onView: (step: Step) => void };

/** 签到 → … → 闭会. A tap looks at a step; only the big button moves the meeting. */
export const RunSheetNav = ({ kind, current, viewed, onView }: Props) => {
  const say = useTexts(chairTexts);
  const steps = stepsOf(kind);
  const at = steps.indexOf(current);
  return (
    <nav className="run-sheet" aria-label={say('sheet.title')}>
      <ol>
        {steps.map((step, i) => (
          <li key={step}>
            <button
              type="button"
              className={i < at ? 'past' : i === at ? 'now' : 'to-come'}
              aria-current={step === current ? 'step' : undefined}
              aria-pressed={step === viewed}
              onClick={() => onView(step)}
            >
              {say(`sheet.step.${nameOfStep(step, kind)}`)}
              {step === current && <span className="visually-hidden">{say('sheet.now')}</span>}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
};
