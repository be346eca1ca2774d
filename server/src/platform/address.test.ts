import { expect, test } from '@jest/globals';
import { addressOf } from './address.ts';

const asked = (forwarded?: string) => ({
  headers: forwarded === undefined ? {} : { 'x-forwarded-for': forwarded },
  address: '10.0.0.1',
});

test('without a proxy of our own nobody chooses an address for himself', () => {
  expect(addressOf(asked('1.2.3.4'), 0)).toBe('10.0.0.1');
});

test('behind proxies it is the one that the outermost of them heard from, whatever was claimed before', () => {
  expect(addressOf(asked('6.6.6.6, 1.2.3.4'), 1)).toBe('1.2.3.4');
  expect(addressOf(asked('6.6.6.6, 1.2.3.4, 10.0.0.9'), 2)).toBe('1.2.3.4');
});

test('with fewer names than proxies it is the furthest one known', () => {
  expect(addressOf(asked('1.2.3.4'), 2)).toBe('1.2.3.4');
  expect(addressOf(asked(), 2)).toBe('10.0.0.1');
});
