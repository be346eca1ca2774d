import { createHash } from 'node:crypto';

/** Each at least 4.5:1 with white text on it. */
const colours = [
  '#b42318',
  '#9a3412',
  '#854d0e',
  '#3f6212',
  '#166534',
  '#0f766e',
  '#0e7490',
  '#0369a1',
  '#1d4ed8',
  '#6d28d9',
  '#a21caf',
  '#be185d',
];

/** The same person has the same colour in every document. */
export const colourOf = (owner: string): string =>
  colours[createHash('sha256').update(owner).digest().readUInt16BE(0) % colours.length] ?? '#1d4ed8';
