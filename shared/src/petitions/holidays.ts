/** Days off from–to (both included) and the weekend days worked instead, as ISO days. */
type Announcement = {
  source: string;
  verified: boolean;
  off: readonly (readonly [string, string])[];
  makeUp: readonly string[];
};

/**
 * Public holidays by year, as the State Council announces them each autumn. A year that is missing here has
 * weekends only: add the announcement when it comes.
 */
export const holidays: Readonly<Record<string, Announcement>> = {
  '2026': {
    source: '国务院办公厅关于2026年部分节假日安排的通知, 2025-11-04',
    verified: true,
    off: [
      ['2026-01-01', '2026-01-03'],
      ['2026-02-15', '2026-02-23'],
      ['2026-04-04', '2026-04-06'],
      ['2026-05-01', '2026-05-05'],
      ['2026-06-19', '2026-06-21'],
      ['2026-09-25', '2026-09-27'],
      ['2026-10-01', '2026-10-07'],
    ],
    makeUp: ['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'],
  },
};
