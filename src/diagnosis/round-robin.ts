/** Takes one from each queue by turns until all are empty; each value once. A cut of the result is spread over the queues. */
export function roundRobin<T>(queues: readonly (readonly T[])[]): readonly T[] {
  const taken = new Set<T>();
  const longest = queues.reduce((length, queue) => Math.max(length, queue.length), 0);
  for (let turn = 0; turn < longest; turn += 1) {
    for (const queue of queues) {
      const value = queue[turn];
      if (value !== undefined) taken.add(value);
    }
  }
  return [...taken];
}
