import type { Catalogue } from './text.ts';

/** What stands for a petitioner in a masked text. */
export const aliasTexts = {
  alias: ['信访人{letter}', 'Petitioner {letter}'],
} as const satisfies Catalogue;
