/** Whole numbers below `n`, the same for the same seed (a linear congruence), so that a rehearsal can be repeated. */
export const dice = (seed: number) => {
  let state = seed >>> 0;
  return (n: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * n);
  };
};
export type Dice = ReturnType<typeof dice>;

export const shuffled = <T>(list: readonly T[], roll: Dice): T[] => {
  const left = [...list];
  return list.flatMap(() => left.splice(roll(left.length), 1));
};

/** Milliseconds that people think: mostly a few seconds, some much longer. */
export const humanPace = (roll: Dice, longest: number) => (): number => {
  const share = (roll(1000) + 1) / 1001;
  return Math.round(Math.min(longest, 800 - 2500 * Math.log(share)));
};
