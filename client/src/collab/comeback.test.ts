import { expect, test } from '@jest/globals';
import { longestWait } from './comeback.ts';
import { DocumentLink } from './document-link.ts';

const waits = (failures: number) => Array.from({ length: 20 }, () => longestWait(failures));

test('a hall that lost its server comes back one by one, and nobody waits more than 5.1 s', () => {
  for (const failures of [0, 3, 20]) {
    const all = waits(failures);
    expect(new Set(all).size).toBe(20);
    expect(Math.min(...all)).toBeGreaterThanOrEqual(100);
    expect(Math.max(...all)).toBeLessThanOrEqual(5100);
    expect(Math.max(...all) - Math.min(...all)).toBeGreaterThan(50);
  }
});

test('who was away for a moment is back at once', () => {
  expect(Math.max(...waits(0))).toBeLessThanOrEqual(300);
});

test('each disconnect draws a wait of its own', () => {
  const nothing = () => undefined;
  const news = { changed: nothing, standing: nothing, closed: nothing, setBack: nothing };
  const link = new DocumentLink({ url: 'ws://localhost:0', name: 'x', Socket: WebSocket }, news);
  const drawn = Array.from({ length: 20 }, (_, i) => {
    link.provider.wsUnsuccessfulReconnects = i;
    link.provider.emit('connection-close', [null, link.provider]);
    return link.provider.maxBackoffTime;
  });
  link.destroy();
  expect(new Set(drawn).size).toBe(20);
  expect(Math.max(...drawn)).toBeLessThanOrEqual(5100);
});
