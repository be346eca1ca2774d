const squeezed = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\-—·•]/gu, '');

/** Which of the personal strings can be read in the text, also when spaced, hyphenated or in full-width characters. */
export const findLeaks = (text: string, personal: readonly string[]): string[] => {
  const haystack = squeezed(text);
  return personal.filter((secret) => squeezed(secret) !== '' && haystack.includes(squeezed(secret)));
};
