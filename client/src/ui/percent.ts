/** A part of a whole as CSS takes it; of nothing it is 0 %. */
export const percent = (part: number, whole: number): string =>
  `${whole > 0 ? Math.min(100, (100 * part) / whole) : 0}%`;
