import { expect } from '@jest/globals';

export type LogLine = { requestId: string; msg?: string } & Record<string, unknown>;

/** Every line of a log; fails for one that is no JSON or has no request id. */
export const readLog = (log: string): LogLine[] =>
  log
    .split('\n')
    .filter(Boolean)
    .map((text) => {
      const line: unknown = JSON.parse(text);
      expect(line).toEqual(expect.objectContaining({ requestId: expect.stringMatching(/^[0-9a-f-]{36}$/) }));
      return line as LogLine;
    });

/** What no line may hold, whoever's it is: Chinese text as it is or in an address, phone numbers, choices, the words of SQL. */
const secrets: [string, RegExp][] = [
  ['Chinese text', /\p{Script=Han}|%E[4-9]%/u],
  ['a phone number', /(?<!\d)1[3-9]\d{9}(?!\d)/],
  ['a choice', /"(?:choice|yes|no|abstain)"|\b(?:abstain)\b/i],
  ['a token or cookie', /yishiting=|\$argon2|"(?:token|password|cookie)"/i],
  ['the code of a meeting', /\/\d{6}(?:\/|")/],
];

/** One id in a thousand has eleven digits in it that look like a phone number. */
const ids = /[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}/g;

/** Fails for the first line that tells what no log may tell, or one of the planted words. */
export const expectNoSecrets = (log: string, planted: readonly string[] = []): void => {
  for (const line of log.split('\n')) {
    const said = line.replace(ids, '');
    for (const [what, pattern] of secrets)
      expect({ line, [what]: pattern.test(said) }).toEqual({ line, [what]: false });
    for (const word of planted)
      expect({ line, word, told: line.includes(word) }).toEqual({ line, word, told: false });
  }
};
