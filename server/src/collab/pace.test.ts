import { expect, test } from '@jest/globals';
import { Pace, WORK } from './pace.ts';

/** A thread that has worked as long as it is told. */
const thread = () => {
  let worked = 0;
  const work = (ms: number) => () => {
    worked += ms;
  };
  return { pace: new Pace(() => worked), work };
};

test('who takes more of the process than their share is stopped, also when they come back; others go on', () => {
  const { pace, work } = thread();
  const insider = pace.enter('session', 'account:1');
  insider.spend(work(WORK.most - 100));
  expect(insider.mayWork).toBe(true);
  insider.spend(work(2000));
  expect(insider.mayWork).toBe(false);
  insider.leave();
  expect(pace.enter('another session', 'account:1').mayWork).toBe(false);
  expect(pace.enter('third', 'account:2').mayWork).toBe(true);
});

test('work that fails is counted too', () => {
  const { pace, work } = thread();
  const insider = pace.enter('session', 'account:1');
  const failing = () => {
    work(WORK.most + 1000)();
    throw new Error('refused');
  };
  expect(() => insider.spend(failing)).toThrow('refused');
  expect(insider.mayWork).toBe(false);
});
