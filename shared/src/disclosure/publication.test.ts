import { describe, expect, it } from '@jest/globals';
import { isLongEnough, leastPublicationDays, publicationPeriod } from './publication.ts';

describe('a publication', () => {
  it('stays up for at least fifteen days, the first not counted', () => {
    const period = publicationPeriod('2026-04-18', leastPublicationDays);
    expect(period).toEqual({ from: '2026-04-18', to: '2026-05-03', days: 15 });
    expect([isLongEnough(period), isLongEnough(publicationPeriod('2026-04-18', 14))]).toEqual([true, false]);
  });
});
