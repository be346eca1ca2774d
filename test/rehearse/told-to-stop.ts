const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

export type ToldToStop = { isStopped: () => boolean; stopped: Promise<void> };

/** Ctrl-C and `kill`: the command may put its things in order first. A second signal ends it where it is. */
export const listenForStop = (): ToldToStop => {
  let told = false;
  const stopped = new Promise<void>((resolve) => {
    for (const signal of signals)
      process.on(signal, () => {
        if (told) process.exit(130);
        told = true;
        resolve();
      });
  });
  return { isStopped: () => told, stopped };
};
