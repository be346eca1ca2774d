import type { Catalogue } from './text.ts';

/** Around every page: what is said where no page is. */
export const platformTexts = {
  title: ['议事厅', 'Yishiting'],
  'back-home': ['回到首页', 'Back to the start'],
} as const satisfies Catalogue;
