import { percent } from './percent.ts';
import './threshold-line.css';

/** What it takes, as a line across the bar around it; none where nothing is needed. */
export const ThresholdLine = ({ needed, whole }: { needed: number | null; whole: number }) =>
  needed ? <span className="threshold-line" style={{ left: percent(needed, whole) }} /> : null;
