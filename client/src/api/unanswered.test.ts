import { describe, expect, test } from '@jest/globals';
import { unanswered } from './unanswered.ts';

const box = (): Storage => {
  const kept = new Map<string, string>();
  return {
    length: 0,
    clear: () => kept.clear(),
    key: () => null,
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
  };
};

describe('an act whose answer did not come', () => {
  test('keeps its operation id when it is sent again, also after a reload', () => {
    const storage = box();
    const acts = unanswered(() => storage);
    const first = acts.idOf('POST /api/tasks {"text":"a"}');
    expect(acts.idOf('POST /api/tasks {"text":"a"}')).toBe(first);
    expect(acts.idOf('POST /api/tasks {"text":"b"}')).not.toBe(first);
    expect(unanswered(() => storage).idOf('POST /api/tasks {"text":"a"}')).toBe(first);
  });

  test('is another act once an answer was seen', () => {
    const storage = box();
    const acts = unanswered(() => storage);
    const first = acts.idOf('POST /api/tasks');
    acts.answered();
    expect(acts.idOf('POST /api/tasks')).not.toBe(first);
  });

  test('leaves no word of it in the storage, and needs none', () => {
    const storage = box();
    unanswered(() => storage).idOf('POST /api/track/ratings {"code":"K7Q2"}');
    expect(storage.getItem('unanswered')).not.toMatch(/K7Q2|ratings/);
    const refused = unanswered(() => {
      throw new Error('no storage');
    });
    expect(refused.idOf('x')).toBe(refused.idOf('x'));
  });
});
