const AT = 64;
const HASH = 35;
const ZERO = 48;
const DIGITS = 7;

/** What an editor types: `@0000042#`. Found again in the bytes of whatever frame carries it. */
export const markerOf = (number: number): string => `@${String(number).padStart(DIGITS, '0')}#`;

/** Calls `found` for each marker in the bytes. */
export const findMarkers = (bytes: Buffer, found: (number: number) => void): void => {
  for (let at = bytes.indexOf(AT); at >= 0; at = bytes.indexOf(AT, at + 1)) {
    if (bytes[at + DIGITS + 1] !== HASH) continue;
    let number = 0;
    for (let i = 1; i <= DIGITS; i += 1) number = number * 10 + (bytes[at + i] ?? 0) - ZERO;
    if (Number.isInteger(number) && number >= 0) found(number);
  }
};
