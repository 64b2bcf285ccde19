import { FetchError, NeedsAuthenticationError, NotAllowedError, ProxyRequestError } from '@forge/api';
import * as z from 'zod';
import { openMeter, openSender, type Allowance } from '../../src/jira';
import type { Call } from '../../src/jira/sender';

const answer = z.object({ name: z.string() });
const endpoint = 'GET /rest/api/3/thing/{id}';
const patient: Allowance = { mayCall: () => true, millisecondsLeft: () => 60_000 };

type Answer =
  | { status: number; body?: unknown; headers?: Record<string, string> }
  /** The body breaks off while it is read. */
  | { status: number; breaksOff: true }
  | Error;

/** Sends one call that is answered by these, one after the other; returns what came of it. */
async function sent(
  answers: readonly Answer[],
  allowance: Allowance = patient,
  other: Partial<Call<{ readonly name: string }>> = {},
) {
  const waits: number[] = [];
  const meter = openMeter();
  const clock = {
    now: () => 0,
    chance: () => 0,
    sleep: async (milliseconds: number) => {
      waits.push(milliseconds);
    },
  };
  let at = 0;
  const call: Call<{ readonly name: string }> = {
    endpoint,
    answer,
    points: () => 5,
    send: async () => {
      const next = answers[Math.min(at, answers.length - 1)];
      at += 1;
      if (next === undefined || next instanceof Error) throw next ?? new Error('no answer');
      if ('breaksOff' in next) return new Response(brokenOff(), { status: next.status });
      const { status, body = {}, headers = {} } = next;
      const text = typeof body === 'string' ? body : JSON.stringify(body);
      return new Response(text, { status, headers });
    },
    ...other,
  };
  const result = await openSender(clock, meter, allowance)(call);
  return { result, waits, cost: meter.read() };
}

function brokenOff(): ReadableStream {
  return new ReadableStream({
    start: (controller) => {
      controller.enqueue(new TextEncoder().encode('{"na'));
    },
    pull: (controller) => {
      controller.error(new TypeError('terminated'));
    },
  });
}

const good = { status: 200, body: { name: 'x', more: 1 } };
const limited = (retryAfter?: string): Answer => ({
  status: 429,
  headers: retryAfter === undefined ? {} : { 'retry-after': retryAfter },
});

test('an answer is parsed, unknown fields are dropped, and its points are counted', async () => {
  expect(await sent([good])).toEqual({
    result: { ok: true, value: { name: 'x' } },
    waits: [],
    cost: { calls: 1, points: 5, byEndpoint: { [endpoint]: 1 }, pointsByEndpoint: { [endpoint]: 5 } },
  });
});

test.each([
  [400, {}, 'nonsense'],
  [401, {}, 'refused'],
  [401, { message: 'Unauthorized; scope does not match' }, 'scope'],
  [403, {}, 'refused'],
  [404, {}, 'not-found'],
  [410, {}, 'nonsense'],
])('%i %j is a failure: %s', async (status, body, kind) => {
  const { result, cost } = await sent([{ status, body }]);
  expect(result).toEqual({ ok: false, failure: { kind, status, retryAfter: null, endpoint } });
  expect(cost.calls).toBe(1);
});

test.each([
  ['another shape', { status: 200, body: { name: 7 } }],
  ['an array', { status: 200, body: [] }],
  ['HTML', { status: 200, body: '<html>' }],
  ['nothing', { status: 200, body: '' }],
  ['null', { status: 200, body: 'null' }],
  ['an unfinished answer', { status: 200, body: '{"name": "x' }],
])('%s is nonsense, not a throw', async (_name, given) => {
  const { result } = await sent([given]);
  expect(result).toMatchObject({ ok: false, failure: { kind: 'nonsense', status: 200 } });
});

describe('limits', () => {
  test('Retry-After is honoured as the least wait', async () => {
    const { result, waits, cost } = await sent([limited('3'), good]);
    expect(result.ok).toBe(true);
    expect(waits).toEqual([3_000]);
    expect(cost.calls).toBe(2);
  });

  test('without it the wait doubles from 2 seconds; after four tries it is enough', async () => {
    const { result, waits, cost } = await sent([limited()]);
    expect(waits).toEqual([1_400, 2_800, 5_600]);
    expect(cost.calls).toBe(4);
    expect(result).toMatchObject({ ok: false, failure: { kind: 'rate-limited', retryAfter: null } });
  });

  test('a wait that is longer than the time left is told, not waited', async () => {
    const { result, waits } = await sent([limited('90'), good]);
    expect(waits).toEqual([]);
    expect(result).toMatchObject({ ok: false, failure: { kind: 'rate-limited', retryAfter: 90 } });
  });

  test('without a call left nothing is tried again', async () => {
    const spent = { mayCall: () => false, millisecondsLeft: () => 60_000 };
    expect((await sent([limited('1'), good], spent)).cost.calls).toBe(1);
    expect((await sent([{ status: 500 }, good], spent)).result.ok).toBe(false);
  });

  test.each(['soon', '', '-5'])('a Retry-After of %j is no reason to fail', async (header) => {
    expect((await sent([limited(header), good])).result.ok).toBe(true);
  });
});

describe('server errors', () => {
  test.each([500, 502, 503])('%i is tried twice more', async (status) => {
    expect((await sent([{ status }, { status }, good])).result.ok).toBe(true);
    const { result, cost } = await sent([{ status }]);
    expect(cost.calls).toBe(3);
    expect(result).toMatchObject({ ok: false, failure: { kind: 'unavailable', status } });
  });

  test('no answer at all is tried again too', async () => {
    expect((await sent([new Error('reset'), good])).result.ok).toBe(true);
    expect((await sent([new Error('reset')])).result).toMatchObject({
      ok: false,
      failure: { kind: 'unavailable', status: null },
    });
  });
});

test.each<[Error, string, number | null, number]>([
  [new ProxyRequestError(403, 'BLOCKED_EGRESS'), 'platform', 403, 1],
  [new ProxyRequestError(400, 'INVALID_REQUEST'), 'platform', 400, 1],
  [new ProxyRequestError(504, 'UPSTREAM_TIMEOUT'), 'platform', 504, 3],
  [new ProxyRequestError(429, 'RATE_LIMITED'), 'rate-limited', 429, 4],
  [new NotAllowedError('URL not allowed'), 'platform', 403, 1],
  [new FetchError('reset'), 'platform', null, 3],
])('%s of Forge is a failure: %s %s, after %i tries', async (error, kind, status, tries) => {
  const { result, cost } = await sent([error]);
  expect(result).toEqual({ ok: false, failure: { kind, status, retryAfter: null, endpoint } });
  expect(cost.calls).toBe(tries);
});

test('the error with which Forge asks for consent passes through untouched, at once', async () => {
  const consent = new NeedsAuthenticationError('Authentication Required', 'atlassian-token-service-key');
  await expect(sent([consent, good])).rejects.toBe(consent);
});

describe('a body that breaks off while it is read', () => {
  const broken = { status: 200, breaksOff: true } as const;

  test('is asked for again', async () => {
    const { result, cost } = await sent([broken, good]);
    expect([result.ok, cost.calls]).toEqual([true, 2]);
  });

  test('is no answer in the end', async () => {
    const { result, cost } = await sent([broken]);
    expect(result).toMatchObject({ ok: false, failure: { kind: 'unavailable', status: null } });
    expect(cost.calls).toBe(3);
  });

  test('of a write is not sent again, because it may be done', async () => {
    const { result, cost } = await sent([broken, good], patient, { writes: 'adds' });
    expect([result.ok, cost.calls]).toEqual([false, 1]);
  });
});

test('an error of Jira’s under a good status is no answer, whatever the call takes', async () => {
  const body = { errorMessages: ['Something is wrong.'], errors: {} };
  const lax = { answer: z.unknown() as z.ZodType<{ readonly name: string }> };
  expect((await sent([{ status: 200, body }], patient, lax)).result).toMatchObject({
    ok: false,
    failure: { kind: 'nonsense', status: 200 },
  });
});

describe('404 where it may mean that there is none', () => {
  const none = { whenNotFound: { name: 'none' } };
  const json = { errorMessages: ['No project could be found.'], errors: {} };

  test('in Jira’s own words it does', async () => {
    const { result } = await sent([{ status: 404, body: json }], patient, none);
    expect(result).toEqual({ ok: true, value: { name: 'none' } });
  });

  test.each([
    ['an empty object', {}],
    ['no message', { errorMessages: [], errors: {} }],
    ['HTML', '<html>404</html>'],
    ['nothing', ''],
    ['a gateway', { message: 'no route', code: 404 }],
  ])('from %s it does not', async (_name, body) => {
    const { result } = await sent([{ status: 404, body }], patient, none);
    expect(result).toMatchObject({ ok: false, failure: { kind: 'not-found' } });
  });

  test('and for other calls it never does', async () => {
    expect((await sent([{ status: 404, body: json }])).result.ok).toBe(false);
  });
});
