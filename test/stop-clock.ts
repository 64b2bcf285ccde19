/** What waits goes on by itself; only the time of day stands still, until `jest.useRealTimers()`. */
export function stopClock(now: number | Date): void {
  jest.useFakeTimers({
    now,
    doNotFake: [
      'nextTick',
      'queueMicrotask',
      'setImmediate',
      'clearImmediate',
      'setTimeout',
      'clearTimeout',
      'setInterval',
      'clearInterval',
      'performance',
      'hrtime',
    ],
  });
}
