/** Calls at once, and then at most every `ms`; the last call is never lost. */
export const atMostEvery = (ms: number, act: () => void) => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let asked = false;
  const run = () => {
    asked = false;
    timer = setTimeout(() => {
      timer = undefined;
      if (asked) run();
    }, ms);
    act();
  };
  return {
    ask: () => {
      asked = true;
      if (timer === undefined) run();
    },
    /** Does at once what was asked for and still waits. */
    finish: () => {
      if (!asked) return;
      asked = false;
      act();
    },
    /** Forgets what was asked. */
    stop: () => {
      clearTimeout(timer);
      timer = undefined;
      asked = false;
    },
  };
};
