import { describe, expect, it } from '@jest/globals';
import { isOffline, type LinkEvent, linkAfter, opening } from './link.ts';

const play = (...events: LinkEvent[]) => events.reduce(linkAfter, opening);
const lost = { type: 'lost', at: 1000 } as const;
const attempt = { type: 'attempt', at: 2000 } as const;

describe('the link to the server', () => {
  it('counts the tries since it was lost, and forgets them when it is back', () => {
    expect(play({ type: 'heard', at: 0 }, lost, attempt, attempt).attempt).toBe(3);
    expect(play(lost, attempt, { type: 'heard', at: 3000 })).toEqual({
      state: 'live',
      attempt: 0,
      lostAt: null,
      heardAt: 3000,
      serverAway: false,
    });
  });

  it('is offline five seconds after the first loss, however many follow', () => {
    const link = play(lost, { type: 'lost', at: 5500 });
    expect(isOffline(link, 6000)).toBe(false);
    expect(isOffline(link, 6001)).toBe(true);
  });

  it('tells a server that is away from a network that is, as far as anybody knows', () => {
    const away = play({ ...lost, serverAway: true });
    expect(away.serverAway).toBe(true);
    expect(linkAfter(away, { type: 'lost', at: 7000 }).serverAway).toBe(true);
    expect(linkAfter(away, { type: 'lost', at: 7000, serverAway: false }).serverAway).toBe(false);
    expect(linkAfter(away, { type: 'heard', at: 7000 }).serverAway).toBe(false);
  });

  it('a try while the server is heard by other means is no loss', () => {
    expect(play({ type: 'heard', at: 0 }, attempt).state).toBe('live');
  });
});
