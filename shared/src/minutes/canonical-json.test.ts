import { describe, expect, it } from '@jest/globals';
import { canonicalJson } from './canonical-json.ts';

describe('the text that is hashed', () => {
  it('is the same however the fields were put together, and says the same', () => {
    const one = canonicalJson({ b: [1, { z: '二', a: null }], a: true, c: undefined });
    const two = canonicalJson({ a: true, b: [1, { a: null, z: '二' }] });
    expect(one).toBe('{"a":true,"b":[1,{"a":null,"z":"二"}]}');
    expect(two).toBe(one);
    expect(canonicalJson(JSON.parse(one))).toBe(one);
  });

  it('keeps the order of lists, and escapes as JSON does', () => {
    expect(canonicalJson(['乙', '甲', '"\n𠮷'])).toBe('["乙","甲","\\"\\n𠮷"]');
  });

  it('refuses numbers that could be written in several ways', () => {
    for (const number of [0.5, Number.NaN, 2 ** 60]) expect(() => canonicalJson([number])).toThrow();
  });
});
