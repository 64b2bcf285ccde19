import fc from 'fast-check';
import { maxTries, retryAfterOf, secondsToWait } from '../../src/jira/patience';

test('a wait is never shorter than Jira asks, and never without end', () => {
  const chance = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 10 }), chance, fc.nat(1000), (tries, luck, retryAfter) => {
      const asked = secondsToWait({ kind: 'rate-limited', retryAfter }, tries, luck);
      if (tries >= maxTries) expect(asked).toBeNull();
      else expect(asked).toBeGreaterThanOrEqual(retryAfter);
      const own = secondsToWait({ kind: 'rate-limited', retryAfter: null }, tries, luck);
      if (own !== null) expect(own).toBeLessThanOrEqual(30 * 1.3);
    }),
  );
});

test.each([
  ['7', 7],
  ['0.5', 0.5],
  ['-3', 0],
  ['Mon, 23 Nov 2026 09:00:30 GMT', 30],
  ['Mon, 23 Nov 2026 08:00:00 GMT', 0],
  ['soon', null],
  [null, null],
])('Retry-After %j is %j seconds', (header, seconds) => {
  expect(retryAfterOf(header, Date.parse('2026-11-23T09:00:00Z'))).toBe(seconds);
});
