import { asApp, route } from '@forge/api';
import { ForgeKvsAPIError, kvs } from '@forge/kvs';
import { invokeWork, platformFor } from './test-platform';

const refusal = (says: string) => ({ kind: 'error', message: expect.stringContaining(says) as string });

describe('the limits of an invocation', () => {
  it('takes a request of 500 KB and refuses a larger one', async () => {
    const platform = platformFor(({ payload }) => (payload as { text: string }).text.length);
    const frame = JSON.stringify({ text: '' }).length;
    await expect(invokeWork(platform, { payload: { text: 'x'.repeat(500_000 - frame) } })).resolves.toEqual({
      kind: 'result',
      value: 500_000 - frame,
    });
    await expect(invokeWork(platform, { payload: { text: 'x'.repeat(500_001 - frame) } })).resolves.toEqual(
      refusal('The request has 500001 bytes'),
    );
  });

  it('counts bytes, not characters', async () => {
    await expect(
      invokeWork(
        platformFor(() => 1),
        { payload: { text: 'ü'.repeat(300_000) } },
      ),
    ).resolves.toEqual(refusal('The request has 6000'));
  });

  it('refuses an answer of more than 5 MB', async () => {
    await expect(invokeWork(platformFor(() => ({ text: 'x'.repeat(4_999_000) })))).resolves.toMatchObject({
      kind: 'result',
    });
    await expect(invokeWork(platformFor(() => ({ text: 'x'.repeat(5_000_000) })))).resolves.toEqual(
      refusal('Forge gives at most 5000000'),
    );
  });

  describe('25 seconds', () => {
    beforeEach(() => jest.useFakeTimers());
    afterEach(() => jest.useRealTimers());

    it('end a function that does not finish, and its later calls are not carried out', async () => {
      let late: Promise<unknown> = Promise.resolve();
      const platform = platformFor(() => {
        late = new Promise((resolve) => setTimeout(resolve, 26_000)).then(() =>
          asApp().requestJira(route`/rest/api/3/myself`),
        );
        late.catch(() => undefined);
        return late;
      });
      const outcome = invokeWork(platform);
      await jest.advanceTimersByTimeAsync(25_000);
      await expect(outcome).resolves.toEqual(refusal('did not finish within its 25 seconds'));
      await jest.advanceTimersByTimeAsync(2_000);
      await expect(late).rejects.toThrow('no longer carried out');
      expect(platform.calls).toEqual([]);
    });
  });
});

describe('the limits of the key-value store', () => {
  const attempt = (work: () => Promise<unknown>) => invokeWork(platformFor(work));
  const full = 240 * 1024 - 2;

  it.each([
    ['a value of 240 KiB', () => kvs.set('key', 'x'.repeat(full))],
    ['a key of 500 characters', () => kvs.set('k'.repeat(500), 1)],
    ['a key of every character that is allowed', () => kvs.set('scan:1._-# a', 1)],
    ['a query of 100', () => kvs.query().limit(100).getMany()],
    ['a time to live of a year', () => kvs.set('key', 1, { ttl: { value: 365, unit: 'DAYS' } })],
  ])('%s is taken', async (_name, work) => {
    await expect(attempt(work)).resolves.toMatchObject({ kind: 'result' });
  });

  const operations = (count: number) =>
    Array.from({ length: count }, (_, index) => ({ key: `k${index}`, value: 1 }));
  const transactionOf = (count: number) =>
    operations(count).reduce((open, { key, value }) => open.set(key, value), kvs.transact());

  it.each([
    ['a value of a byte more', () => kvs.set('key', 'x'.repeat(full + 1)), 'the limit is 245760'],
    ['a key of 501 characters', () => kvs.set('k'.repeat(501), 1), 'the limit is 500'],
    ['an empty key', () => kvs.get(''), 'The key is empty'],
    ['a key with a slash', () => kvs.set('scan/1', 1), 'does not match'],
    ['no value', () => kvs.set('key', undefined), 'at value'],
    [
      'a value that is nested 32 times',
      () => kvs.set('key', JSON.parse('['.repeat(32) + ']'.repeat(32))),
      'nested deeper',
    ],
    ['a query of 101', () => kvs.query().limit(101).getMany(), 'The limit is 100'],
    [
      'a time to live of more than a year',
      () => kvs.set('key', 1, { ttl: { value: 366, unit: 'DAYS' } }),
      'longer than a year',
    ],
    ['a transaction of 26', () => transactionOf(26).execute(), 'the limit is 25'],
    [
      'a transaction that names a key twice',
      () => kvs.transact().set('a', 1).delete('a').execute(),
      'occurs twice',
    ],
    ['a batch of 26', () => kvs.batchSet(operations(26)), 'not valid'],
    ['a batch of nothing', () => kvs.batchGet([]), 'not valid'],
    [
      'a batch that sets a key twice',
      () => kvs.batchSet([...operations(2), { key: 'k0', value: 2 }]),
      'occurs twice',
    ],
    ['a batch that reads a key twice', () => kvs.batchGet([{ key: 'a' }, { key: 'a' }]), 'occurs twice'],
    ['a batch that deletes a key twice', () => kvs.batchDelete([{ key: 'a' }, { key: 'a' }]), 'occurs twice'],
    [
      'a batch of more than 4 MB',
      () => kvs.batchSet(operations(20).map(({ key }) => ({ key, value: 'x'.repeat(full) }))),
      'more than 4 MB',
    ],
    ['custom entities', () => kvs.entity('scan').get('1'), '/api/v1/entity/get is not implemented'],
    ['secrets', () => kvs.setSecret('key', 1), '/api/v1/secret/set is not implemented'],
  ])('%s is refused', async (_name, work, says) => {
    await expect(attempt(work)).resolves.toEqual(refusal(says));
  });

  it.each([
    ['an empty key', () => kvs.get(''), 400, 'KEY_TOO_SHORT'],
    ['a long key', () => kvs.get('k'.repeat(501)), 400, 'KEY_TOO_LONG'],
    ['a wrong key', () => kvs.get('a/b'), 400, 'INVALID_KEY'],
    ['a large value', () => kvs.set('a', 'x'.repeat(full + 1)), 400, 'MAX_SIZE'],
    ['a deep value', () => kvs.set('a', JSON.parse('['.repeat(32) + ']'.repeat(32))), 400, 'MAX_DEPTH'],
    ['a long query', () => kvs.query().limit(101).getMany(), 400, 'LIST_QUERY_LIMIT_EXCEEDED'],
    [
      'a value returned of a write that must not replace',
      () => kvs.set('a', 1, { keyPolicy: 'FAIL_IF_EXISTS', returnValue: 'LATEST' } as never),
      400,
      'INVALID_REQUEST',
    ],
  ])('the status and the code of %s', async (_name, work, status, code) => {
    const refused = () =>
      work().then(
        () => null,
        (error: unknown) =>
          error instanceof ForgeKvsAPIError
            ? { status: error.responseDetails.status, code: error.code }
            : error,
      );
    await expect(attempt(refused)).resolves.toEqual({ kind: 'result', value: { status, code } });
  });

  it('a batch that names a key twice changes nothing', async () => {
    const platform = platformFor(() => kvs.batchSet([...operations(2), { key: 'k0', value: 2 }]));
    await invokeWork(platform);
    expect(platform.store.entries()).toEqual([]);
  });

  it('a refused transaction changes nothing', async () => {
    const platform = platformFor(() => kvs.transact().set('a', 1).set('b', 'x'.repeat(300_000)).execute());
    await invokeWork(platform);
    expect(platform.store.entries()).toEqual([]);
  });
});
