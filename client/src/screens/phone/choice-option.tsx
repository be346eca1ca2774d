import type { ReactNode } from 'react';

/** Where it is said how many are ticked, and why no more can be. */
export const tickedCountId = 'ticked-count';

type Props = {
  type: 'radio' | 'checkbox';
  value: string;
  /** For those who only hear it. */
  label: string;
  ticked: boolean;
  /** As many as allowed are ticked: no other can be, and `tickedCountId` says why. */
  full?: boolean;
  onTick: () => void;
  children: ReactNode;
};

/** One thing to choose, as wide as the phone. */
export const ChoiceOption = ({ type, value, label, ticked, full = false, onTick, children }: Props) => (
  <label className="choice" data-ticked={ticked} data-full={full && !ticked}>
    <input
      type={type}
      name="choice"
      value={value}
      checked={ticked}
      disabled={full && !ticked}
      aria-label={label}
      aria-describedby={full && !ticked ? tickedCountId : undefined}
      onChange={({ currentTarget }) => {
        onTick();
        // The bar that now comes to the lower edge would stand on a choice down there.
        currentTarget.closest('label')?.scrollIntoView({ block: 'nearest' });
      }}
    />
    {children}
    <span className="choice-mark" data-type={type} aria-hidden="true" />
  </label>
);
