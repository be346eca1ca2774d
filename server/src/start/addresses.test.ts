import type { NetworkInterfaceInfo, networkInterfaces } from 'node:os';
import { describe, expect, test } from '@jest/globals';
import { readEnv } from '../config/env.ts';
import { isLocalOnly, lanAddress, localBase, phoneOrigin, publicBase } from './addresses.ts';

const at = (address: string, internal = false) =>
  ({ address, internal, family: address.includes(':') ? 'IPv6' : 'IPv4' }) as NetworkInterfaceInfo;
const machine = (found: Record<string, NetworkInterfaceInfo[]>) =>
  lanAddress(found as ReturnType<typeof networkInterfaces>);

describe('the address for phones', () => {
  test('is the one of the hall’s network before those of containers and the internet', () => {
    expect(
      machine({
        lo: [at('127.0.0.1', true)],
        docker0: [at('192.168.200.1')],
        eth0: [at('203.0.113.9'), at('fe80::1')],
        wlan0: [at('192.168.1.20')],
      }),
    ).toBe('192.168.1.20');
  });

  test('is none on a machine without a network', () => {
    expect(machine({ lo: [at('127.0.0.1', true)] })).toBeNull();
  });

  test('is what the operator says, without a slash at the end', () => {
    expect(publicBase(readEnv({ PUBLIC_URL: 'https://yishi.example.org/' }), 3000)).toBe(
      'https://yishi.example.org',
    );
  });

  test('is said to lead nowhere but here when the server listens to this machine alone', () => {
    expect(isLocalOnly(readEnv({ HOST: '127.0.0.1' }))).toBe(true);
    expect(isLocalOnly(readEnv({ HOST: '127.0.0.1', PUBLIC_URL: 'https://yishi.example.org' }))).toBe(false);
  });

  test('of IPv6 stands in brackets', () => {
    expect(localBase(readEnv({ HOST: '::1' }), 3000)).toBe('http://[::1]:3000');
    expect(localBase(readEnv({}), 3000)).toBe('http://127.0.0.1:3000');
  });

  test('goes on a screen that was opened on this very machine, and the operator’s on every screen', () => {
    const hall = readEnv({ HOST: '192.168.1.20' });
    expect(phoneOrigin(hall, 'localhost:3000')).toBe('http://192.168.1.20:3000');
    expect(phoneOrigin(hall, '192.168.1.20:3000')).toBeNull();
    expect(phoneOrigin(readEnv({ HOST: '127.0.0.1' }), 'localhost:3000')).toBeNull();
    const given = readEnv({ PUBLIC_URL: 'https://yishi.example.org/' });
    expect(phoneOrigin(given, '192.168.1.20:3000')).toBe('https://yishi.example.org');
  });
});
