import type { Choice } from '@yishiting/shared/ballots/choice.ts';

const paths: Record<Choice, string> = {
  yes: 'M5 13.5 L10 18.5 L19.5 6.5',
  no: 'M6 6 L18 18 M18 6 L6 18',
  abstain: 'M5 12 H19',
};

/** A tick, a cross, a dash: the choices differ in shape, not in colour. */
export const ChoiceShape = ({ choice }: { choice: Choice }) => (
  <svg className="choice-shape" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
    <path d={paths[choice]} fill="none" stroke="currentColor" strokeWidth="3" strokeLinecap="round" />
  </svg>
);
