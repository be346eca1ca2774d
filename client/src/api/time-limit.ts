/** A signal that aborts after `ms`. `AbortSignal.timeout` is missing on phones from before 2022. */
export const timeLimit = (ms: number): AbortSignal => {
  const abort = new AbortController();
  setTimeout(() => abort.abort(), ms);
  return abort.signal;
};
