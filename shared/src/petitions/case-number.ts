/**
 * `信2026-000123`, from the year of registration and the sequence of that year. Accusations are numbered in a series of
 * their own, so that no gap in the ordinary numbers betrays one (XF 30, 46).
 */
export function caseNumber({
  sealed,
  year,
  sequence,
}: {
  sealed: boolean;
  year: number;
  sequence: number;
}): string {
  return `${sealed ? '检' : '信'}${year}-${String(sequence).padStart(6, '0')}`;
}
