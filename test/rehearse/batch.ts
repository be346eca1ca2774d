/** Runs `work` for each, at most `width` at a time; results in the order of the list. */
export const inBatches = async <T, R>(
  list: readonly T[],
  width: number,
  work: (item: T, index: number) => Promise<R>,
): Promise<R[]> => {
  const results: R[] = [];
  let next = 0;
  const worker = async () => {
    for (let i = next++; i < list.length; i = next++) results[i] = await work(list[i] as T, i);
  };
  await Promise.all(Array.from({ length: Math.min(width, list.length) }, worker));
  return results;
};
