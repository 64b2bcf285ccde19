import fc from 'fast-check';
import { runs } from '../sizes';
import { maxTries, mostSeconds, retryAfterIn, secondsToWait } from '../../src/jira/retry-policy';

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
    runs('waits', 100, 10_000),
  );
});

describe('what an answer asks to wait', () => {
  const now = Date.parse('2026-11-23T09:00:00Z');

  test.each<[Record<string, string>, number | null]>([
    [{ 'Retry-After': '7' }, 7],
    [{ 'Retry-After': ' 0.5 ' }, 0.5],
    [{ 'Retry-After': '0' }, 0],
    [{ 'Retry-After': 'Mon, 23 Nov 2026 09:00:30 GMT' }, 30],
    [{ 'Retry-After': 'Monday, 23-Nov-26 09:00:30 GMT' }, 30],
    [{ 'Retry-After': '2026-11-23T09:01:00Z' }, 60],
    [{ 'Retry-After': 'Mon, 23 Nov 2026 08:00:00 GMT' }, 0],
    [{ 'Beta-Retry-After': '9' }, 9],
    [{ 'X-RateLimit-Reset': '2026-11-23T09:00:40Z' }, 40],
    [{ 'X-RateLimit-Reset': '2026-11-23T09:01Z' }, 60],
    [{ 'X-RateLimit-Reset': String(now / 1000 + 12) }, 12],
    [{ 'Beta-X-RateLimit-Reset': '2026-11-23T09:00:40Z' }, 40],
    [{ 'Retry-After': '3', 'X-RateLimit-Reset': '2026-11-23T09:00:40Z' }, 3],
    [{ 'Retry-After': 'soon', 'X-RateLimit-Reset': '2026-11-23T09:00:40Z' }, 40],
    [{ 'X-RateLimit-Reset': '2026-11-23T08:00:00Z' }, 0],
    ...['-3', 'soon', '', 'retry in 2099', '1e9', 'Infinity', '0x10', '7 seconds'].map(
      (text): [Record<string, string>, null] => [{ 'Retry-After': text }, null],
    ),
    [{}, null],
  ])('%j: %j seconds', (headers, seconds) => {
    expect(retryAfterIn(new Headers(headers), now)).toBe(seconds);
  });

  test.each([
    { 'Retry-After': '86400' },
    { 'Retry-After': '99999999999999999999' },
    { 'Retry-After': 'Fri, 31 Dec 2099 23:59:59 GMT' },
    { 'Beta-Retry-After': '86400' },
    { 'X-RateLimit-Reset': '2099-01-01T00:00:00Z' },
    { 'X-RateLimit-Reset': '9999999999999' },
  ])('no header makes anybody wait longer than an hour: %j', (headers) => {
    expect(retryAfterIn(new Headers(headers as Record<string, string>), now)).toBe(mostSeconds);
  });
});

describe('where the points of an hour are used up', () => {
  const now = Date.parse('2026-11-23T09:10:00Z');
  const toTheHour = 50 * 60;

  test.each<[Record<string, string>, number | null]>([
    [{ 'RateLimit-Reason': 'jira-quota-global-based' }, toTheHour],
    [{ 'RateLimit-Reason': 'jira-quota-tenant-based' }, toTheHour],
    [{ 'Beta-RateLimit-Reason': 'jira-quota-global-based' }, toTheHour],
    [{ 'RateLimit-Reason': 'jira-quota-global-based', 'X-RateLimit-Reset': '2026-11-23T10:00Z' }, toTheHour],
    [{ 'RateLimit-Reason': 'jira-quota-global-based', 'X-RateLimit-Reset': '2026-11-23T09:30Z' }, 20 * 60],
    [{ 'RateLimit-Reason': 'jira-quota-global-based', 'Retry-After': '1735' }, 1735],
    ...['soon', '0', '2001-01-01T00:00Z', '-5'].map((text): [Record<string, string>, number] => [
      { 'RateLimit-Reason': 'jira-quota-global-based', 'Retry-After': text, 'X-RateLimit-Reset': text },
      toTheHour,
    ]),
    [{ 'RateLimit-Reason': 'jira-burst-based' }, null],
    [{ 'RateLimit-Reason': 'jira-burst-based', 'Retry-After': '0' }, 0],
    [{ 'RateLimit-Reason': 'jira-cost-based' }, null],
  ])('%j: %j seconds', (headers, seconds) => {
    expect(retryAfterIn(new Headers(headers), now)).toBe(seconds);
  });
});

test('a Retry-After of 0 does not make four tries of one moment', () => {
  const waits = [1, 2, 3].map((tries) => secondsToWait({ kind: 'rate-limited', retryAfter: 0 }, tries, 0));
  expect(waits).toEqual([1.4, 2.8, 5.6]);
});
