/** A person or household as the staff look for it: household first, where there is one. */
export const nameUnit = ({ household, name }: { household: string; name: string }): string =>
  [household, name].filter(Boolean).join(' ');
