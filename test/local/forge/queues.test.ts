import { asUser, route } from '@forge/api';
import { InvocationError, InvocationErrorCode, Queue, type AsyncEvent } from '@forge/events';
import { makeResolver } from '@forge/resolver';
import { openPlatform, readManifest, type Platform } from '../../../local/forge';
import { invokeWork, listeningJira, manifestWithQueue, type SeenCall } from './test-platform';

const queue = new Queue({ key: 'work' });
const minute = 60_000;

interface Opened {
  readonly platform: Platform;
  /** What the consumer was called with, in order. */
  readonly taken: AsyncEvent[];
  readonly clock: { now: number };
  readonly seen: SeenCall[];
}

/** A page that pushes, and a consumer that does what it is told to with what comes. */
function open(
  push: () => Promise<unknown>,
  take: (event: AsyncEvent) => unknown = () => undefined,
  options: Partial<Parameters<typeof openPlatform>[0]> = {},
): Opened {
  const taken: AsyncEvent[] = [];
  const seen: SeenCall[] = [];
  const clock = { now: Date.parse('2026-11-23T09:00:00Z') };
  const platform = openPlatform({
    ...{ backend: listeningJira(seen), viewer: 'u-ada', appUser: 'u-app', now: () => clock.now },
    manifestFile: manifestWithQueue(),
    handlers: async () => ({
      resolver: makeResolver({
        work: async () => ({ name: await push().then(() => 'pushed', nameOf) }),
      }),
      take: async (event: AsyncEvent) => {
        taken.push(event);
        return take(event);
      },
    }),
    ...options,
  });
  return { platform, taken, clock, seen };
}

const nameOf = (error: unknown): string => (error as Error).constructor.name;

const pushed = async ({ platform }: Opened): Promise<unknown> => {
  const invoked = await invokeWork(platform);
  return invoked.kind === 'result' ? (invoked.value as { name: string }).name : invoked;
};

const first = ({ platform }: Opened) => {
  const [event] = platform.queues.events;
  if (event === undefined) throw new Error('nothing was pushed');
  return event;
};

describe('the manifest', () => {
  it('says how long a consumer has, 55 seconds where it says nothing, and at most 900', () => {
    const of = (seconds: number | null) => readManifest(manifestWithQueue(seconds)).consumers;
    expect(of(900)).toMatchObject([{ key: 'taker', queue: 'work', milliseconds: 900_000 }]);
    expect(of(25)).toMatchObject([{ milliseconds: 25_000 }]);
    expect(of(null)).toMatchObject([{ milliseconds: 55_000 }]);
    expect(() => of(901)).toThrow(/timeoutSeconds/);
  });

  it('takes scopes as a map that says which are for who is not there', () => {
    const { scopes, offlineScopes } = readManifest(manifestWithQueue());
    expect(scopes).toEqual(['read:jira-work', 'read:jira-user', 'manage:jira-configuration', 'storage:app']);
    expect(offlineScopes).toEqual(['read:jira-work', 'read:jira-user']);
  });
});

describe('a push of the real package', () => {
  it('waits until its delay is over and reaches the consumer as it was sent', async () => {
    const opened = open(() => queue.push({ body: { n: 1 }, delayInSeconds: 900 }));
    expect(await pushed(opened)).toBe('pushed');
    const { queues } = opened.platform;
    expect([queues.waiting().length, queues.due().length]).toEqual([1, 0]);
    opened.clock.now += 15 * minute;
    await queues.deliver(first(opened));
    expect(opened.taken).toMatchObject([{ queueName: 'work', body: { n: 1 }, delayInSeconds: 900 }]);
    expect(opened.taken[0]).not.toHaveProperty('retryContext');
    expect(queues.waiting()).toEqual([]);
  });

  it('comes twice where it is told to, and what the consumer does with it stays its own', async () => {
    const opened = open(
      () => queue.push({ body: { list: [1] } }),
      ({ body }) => (body.list as number[]).push(2),
    );
    await pushed(opened);
    await opened.platform.queues.deliver(first(opened));
    await opened.platform.queues.deliver(first(opened));
    expect(opened.taken.map(({ eventId }) => eventId)).toEqual(Array(2).fill(first(opened).eventId));
    expect(first(opened).pushed.body).toEqual({ list: [1] });
  });

  const large = (bytes: number) => ({ body: { text: 'x'.repeat(bytes) } });
  it.each([
    ['51 events', () => queue.push(Array.from({ length: 51 }, () => ({ body: {} }))), 'TooManyEventsError'],
    [
      'a delay of 901 seconds',
      () => queue.push({ body: {}, delayInSeconds: 901 }),
      'InvalidPushSettingsError',
    ],
    ['201 KB', () => queue.push([large(101 * 1024), large(101 * 1024)]), 'PayloadTooBigError'],
    ['an event of 101 KB, for a long consumer', () => queue.push(large(101 * 1024)), 'PayloadTooBigError'],
    [
      'a queue without a consumer',
      () => new Queue({ key: 'other' }).push({ body: {} }),
      'InternalServerError',
    ],
  ])('%s: refused', async (_name, push, error) => {
    const opened = open(push);
    expect(await pushed(opened)).toBe(error);
    expect(opened.platform.queues.events).toEqual([]);
  });

  it('an event of 101 KB is taken where the consumer has 55 seconds', async () => {
    const options = { manifestFile: manifestWithQueue(null) };
    expect(await pushed(open(() => queue.push(large(101 * 1024)), undefined, options))).toBe('pushed');
  });

  it('501 events in a minute are one too many', async () => {
    const opened = open(async () => queue.push(Array.from({ length: 50 }, () => ({ body: {} }))));
    for (let push = 0; push < 10; push += 1) expect(await pushed(opened)).toBe('pushed');
    expect(await pushed(opened)).toBe('RateLimitError');
    opened.clock.now += minute;
    expect(await pushed(opened)).toBe('pushed');
  });

  it('a thousand pushes may follow from one invocation, whatever leads to the next', async () => {
    const opened: Opened = open(
      () => queue.push({ body: {} }),
      () => queue.push({ body: {} }).then(() => 'pushed', nameOf),
    );
    await pushed(opened);
    const { queues } = opened.platform;
    const ends: unknown[] = [];
    for (let [event] = queues.due(); event !== undefined; [event] = queues.due()) {
      opened.clock.now += 1_000;
      const invoked = await queues.deliver(event);
      ends.push(invoked.kind === 'result' ? invoked.value : invoked);
    }
    expect(ends.length).toBe(1_000);
    expect(ends.slice(-2)).toEqual(['pushed', 'InvocationLimitReachedError']);
    expect(await pushed(opened)).toBe('pushed');
  });
});

describe('a retry', () => {
  it('is what the consumer asks for, after at most 900 seconds, with what it left for itself', async () => {
    const opened = open(
      () => queue.push({ body: {} }),
      ({ retryContext }) =>
        retryContext === undefined
          ? new InvocationError({
              retryAfter: 1_200,
              retryReason: InvocationErrorCode.FUNCTION_UPSTREAM_RATE_LIMITED,
              retryData: { at: 7 },
            })
          : undefined,
    );
    await pushed(opened);
    const { queues } = opened.platform;
    await queues.deliver(first(opened));
    expect(first(opened)).toMatchObject({ state: 'waiting', dueAt: opened.clock.now + 15 * minute });
    await queues.deliver(first(opened));
    expect(first(opened).state).toBe('taken');
    expect(opened.taken[1]?.retryContext).toEqual({
      ...{ retryCount: 1, retryReason: 'FUNCTION_UPSTREAM_RATE_LIMITED', retryData: { at: 7 } },
    });
  });

  it('is asked for with the defaults of the package too', async () => {
    const opened = open(
      () => queue.push({ body: {} }),
      () => new InvocationError(),
    );
    await pushed(opened);
    await opened.platform.queues.deliver(first(opened));
    expect(first(opened)).toMatchObject({ state: 'waiting', dueAt: opened.clock.now + 1_000 });
  });

  it('comes later and later after a consumer that fails, and no more when a day is over', async () => {
    const opened = open(
      () => queue.push({ body: {} }),
      () => {
        throw new Error('broken');
      },
    );
    await pushed(opened);
    const { queues } = opened.platform;
    const waits: number[] = [];
    while (first(opened).state === 'waiting') {
      waits.push((first(opened).dueAt - opened.clock.now) / 1_000);
      opened.clock.now = first(opened).dueAt;
      await queues.deliver(first(opened));
    }
    expect(waits.slice(0, 4)).toEqual([0, 2, 4, 8]);
    expect(Math.max(...waits)).toBe(900);
    expect(first(opened).state).toBe('dropped');
    expect(opened.clock.now - first(opened).pushedAt).toBeGreaterThanOrEqual(24 * 60 * minute);
  });
});

it('events with one concurrency key run no more at once than it says', async () => {
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  const concurrency = { key: 'one', limit: 1 };
  const opened = open(
    () => queue.push([{ body: {}, concurrency }, { body: {}, concurrency }, { body: {} }]),
    () => held,
  );
  await pushed(opened);
  const { queues } = opened.platform;
  const running = queues.deliver(first(opened));
  expect(queues.due().map(({ pushed: { concurrency: of } }) => of)).toEqual([undefined]);
  release();
  await running;
  expect(queues.due().length).toBe(2);
});

it('queues that were opened deliver an event by themselves when it is due, and once', async () => {
  jest.useFakeTimers({ doNotFake: ['nextTick', 'queueMicrotask', 'setImmediate'] });
  const opened = open(() => queue.push([{ body: { n: 1 } }, { body: { n: 2 }, delayInSeconds: 60 }]));
  opened.platform.queues.open();
  await pushed(opened);
  await jest.advanceTimersByTimeAsync(0);
  expect(opened.taken.map(({ body }) => body)).toEqual([{ n: 1 }]);
  opened.clock.now += minute;
  await jest.advanceTimersByTimeAsync(minute);
  expect(opened.taken.map(({ body }) => body)).toEqual([{ n: 1 }, { n: 2 }]);
  opened.platform.close();
  jest.useRealTimers();
});

describe('a person who is not there', () => {
  const as = (accountId: string) => () =>
    asUser(accountId)
      .requestJira(route`/rest/api/3/myself`)
      .then(({ status }) => status, nameOf);

  it('is spoken for with those scopes alone that allow it', async () => {
    const opened = open(() => queue.push({ body: {} }), as('u-bob'));
    await pushed(opened);
    expect(await opened.platform.queues.deliver(first(opened))).toEqual({ kind: 'result', value: 200 });
    expect(opened.seen.map(({ caller }) => caller)).toEqual([
      { accountId: 'u-bob', scopes: ['read:jira-work', 'read:jira-user'] },
    ]);
    expect(opened.platform.calls).toMatchObject([{ as: 'user', accountId: 'u-bob', status: 200 }]);
  });

  it('is not spoken for without consent', async () => {
    const opened = open(() => queue.push({ body: {} }), as('u-new'));
    await pushed(opened);
    const result = { kind: 'result', value: 'NeedsAuthenticationError' };
    expect(await opened.platform.queues.deliver(first(opened))).toEqual(result);
    expect(opened.seen.map(({ caller }) => caller.accountId)).toEqual([null]);
  });

  it('without a name there is nobody to speak for', async () => {
    const opened = open(
      () => queue.push({ body: {} }),
      () =>
        asUser()
          .requestJira(route`/rest/api/3/myself`)
          .then(({ status }) => status),
    );
    await pushed(opened);
    expect(await opened.platform.queues.deliver(first(opened))).toEqual({ kind: 'result', value: 401 });
    expect(opened.seen).toEqual([]);
  });
});
