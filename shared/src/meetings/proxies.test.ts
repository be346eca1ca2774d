import { describe, expect, test } from '@jest/globals';
import { type ProxyFacts, refuseProxy } from './proxies.ts';

const facts = (given: Partial<ProxyFacts> = {}): ProxyFacts => ({
  rule: { proxy: 'sameHousehold' },
  principal: { household: '３ 组 12号' },
  holder: { household: '3组12号', here: true },
  held: 0,
  ...given,
});

describe('a proxy', () => {
  test('of the same household may be held, however the household is typed', () => {
    expect(refuseProxy(facts())).toBeNull();
  });

  test('is refused where the rule knows none', () => {
    expect(refuseProxy(facts({ rule: { proxy: 'none' } }))).toBe('attendance.proxy-not-allowed');
  });

  test('goes to nobody of another household, nor to an outsider, where the household is the limit', () => {
    expect(refuseProxy(facts({ holder: { household: '3组13号', here: true } }))).toBe(
      'proxy.other-household',
    );
    expect(refuseProxy(facts({ holder: null }))).toBe('proxy.other-household');
  });

  test('needs a household: two empty ones are not the same', () => {
    const none = { household: ' ' };
    expect(refuseProxy(facts({ principal: none, holder: { ...none, here: true } }))).toBe(
      'proxy.other-household',
    );
  });

  test('of an owner goes to any agent, on the roster or not', () => {
    const rule = { proxy: 'agent' } as const;
    expect(refuseProxy(facts({ rule, holder: null }))).toBeNull();
    expect(refuseProxy(facts({ rule, holder: { household: '1-202', here: true } }))).toBeNull();
  });

  test('is held only by somebody who is here', () => {
    expect(refuseProxy(facts({ holder: { household: '3组12号', here: false } }))).toBe('proxy.holder-absent');
  });

  test('is one of three at most, or of fewer where the rule says so', () => {
    expect(refuseProxy(facts({ held: 2 }))).toBeNull();
    expect(refuseProxy(facts({ held: 3 }))).toBe('proxy.too-many');
    const rule = { proxy: 'sameHousehold', proxyLimit: { most: 1, source: '县规程 第9条' } } as const;
    expect(refuseProxy(facts({ rule, held: 0 }))).toBeNull();
    expect(refuseProxy(facts({ rule, held: 1 }))).toBe('proxy.too-many');
  });
});
