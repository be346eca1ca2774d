import { expect, test } from '@jest/globals';
import { addressOf, networkOf } from './address.ts';

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

test.each([
  ['10.0.0.1', '10.0.0.1'],
  ['::ffff:10.0.0.1', '10.0.0.1'],
  ['2001:db8:0:42:8a2e:370:7334:1', '2001:db8:0:42::/64'],
  ['2001:0DB8:0000:0042::9', '2001:db8:0:42::/64'],
  ['2001:db8::1', '2001:db8:0:0::/64'],
  ['fe80::1%eth0', 'fe80:0:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
])('%s belongs to %s', (address, network) => {
  expect(networkOf(address)).toBe(network);
});
