import { describe, expect, test } from '@jest/globals';
import { readEnv, SettingsFault } from './env.ts';

const faultsOf = (source: Record<string, string>) => {
  try {
    readEnv(source);
    return [];
  } catch (error) {
    return error instanceof SettingsFault ? error.faults : [];
  }
};

describe('the settings', () => {
  test('need none to be given', () => {
    expect(readEnv({})).toMatchObject({ PORT: 3000, HOST: '0.0.0.0', DATA_DIR: './data', DEMO: true });
  });

  test('an empty one counts as not given', () => {
    expect(readEnv({ PORT: '', DATABASE_URL: ' ', DEMO: '' })).toEqual(readEnv({}));
  });

  test('there is no demo in production unless it is asked for', () => {
    expect(readEnv({ NODE_ENV: 'production' }).DEMO).toBe(false);
    expect(readEnv({ NODE_ENV: 'production', DEMO: '1' }).DEMO).toBe(true);
  });

  test('no proxy is believed unless it is said how many there are', () => {
    expect(readEnv({ TRUST_PROXY: '' }).TRUST_PROXY).toBe(0);
    expect(readEnv({ TRUST_PROXY: '2' }).TRUST_PROXY).toBe(2);
    expect(faultsOf({ TRUST_PROXY: 'true' })).toEqual([{ name: 'TRUST_PROXY', shown: 'true' }]);
  });

  test('every wrong one is named, and no password is shown', () => {
    const faults = faultsOf({ PORT: '70000', PUBLIC_URL: 'yishi', DATABASE_URL: 'redis://u:secret@h' });
    expect(faults).toEqual([
      { name: 'PORT', shown: '70000' },
      { name: 'DATABASE_URL', shown: '…' },
      { name: 'PUBLIC_URL', shown: 'yishi' },
    ]);
  });

  test('the secret under the PINs is long, is never shown, and is needed beside a database of one’s own', () => {
    expect(faultsOf({ PIN_PEPPER: 'short' })).toEqual([{ name: 'PIN_PEPPER', shown: '…' }]);
    const given = { NODE_ENV: 'production', DATABASE_URL: 'postgresql://u:p@h/d' };
    expect(faultsOf(given)).toEqual([{ name: 'PIN_PEPPER', shown: '' }]);
    expect(faultsOf({ ...given, PIN_PEPPER: 'x'.repeat(32) })).toEqual([]);
    expect(faultsOf({ NODE_ENV: 'production' })).toEqual([]);
  });

  test('the clock of real meetings cannot be set, whatever else is wrong', () => {
    const faults = faultsOf({ NODE_ENV: 'production', REHEARSAL: '1', PORT: 'x' });
    expect(faults.map((f) => f.name)).toEqual(['PORT', 'REHEARSAL']);
  });
});
