import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ForgeKvsAPIError, MetadataField, WhereConditions, kvs } from '@forge/kvs';
import { invokeWork, manifestWithout, platformFor } from './test-platform';

/** Runs `work` inside an invocation and gives its result. */
async function within(
  work: () => Promise<unknown>,
  options: Parameters<typeof platformFor>[1] = {},
): Promise<unknown> {
  const outcome = await invokeWork(platformFor(work, options));
  if (outcome.kind !== 'result') throw new Error(JSON.stringify(outcome));
  return outcome.value;
}

const day = 86_400_000;

describe('the key-value store answers the real @forge/kvs', () => {
  it('gives back what was set, and nothing for a key that is not there', async () => {
    const seen = await within(async () => {
      await kvs.set('a', { list: [1, 'two', null] });
      const before = await kvs.get('a');
      await kvs.delete('a');
      await kvs.delete('never');
      return { before, after: (await kvs.get('a')) ?? 'nothing' };
    });
    expect(seen).toEqual({ before: { list: [1, 'two', null] }, after: 'nothing' });
  });

  it('FAIL_IF_EXISTS refuses the second write with 409 and keeps the first', async () => {
    const seen = await within(async () => {
      await kvs.set('lease', 'first', { keyPolicy: 'FAIL_IF_EXISTS' });
      const error: unknown = await kvs
        .set('lease', 'second', { keyPolicy: 'FAIL_IF_EXISTS' })
        .catch((thrown: unknown) => thrown);
      const status = error instanceof ForgeKvsAPIError ? error.responseDetails.status : null;
      return { status, kept: await kvs.get('lease') };
    });
    expect(seen).toEqual({ status: 409, kept: 'first' });
  });

  it('of many writers at once with FAIL_IF_EXISTS exactly one wins', async () => {
    const winners = await within(async () => {
      const writes = await Promise.allSettled(
        Array.from({ length: 20 }, (_, writer) => kvs.set('lease', writer, { keyPolicy: 'FAIL_IF_EXISTS' })),
      );
      return writes.filter(({ status }) => status === 'fulfilled').length;
    });
    expect(winners).toBe(1);
  });

  it('returns what a write replaced where it is asked to', async () => {
    const seen = await within(async () => {
      await kvs.set('a', 1);
      return kvs.set('a', 2, { keyPolicy: 'OVERRIDE', returnValue: 'PREVIOUS' });
    });
    expect(seen).toEqual({ key: 'a', value: 1 });
  });

  it('queries by prefix, page by page, in the order of the keys', async () => {
    const seen = await within(async () => {
      for (const key of ['row:3', 'row:1', 'row:2', 'other', 'rows']) await kvs.set(key, key);
      const pages: string[][] = [];
      let cursor: string | undefined;
      do {
        const query = kvs.query().where('key', WhereConditions.beginsWith('row:')).limit(2);
        const { results, nextCursor } = await (cursor === undefined ? query : query.cursor(cursor)).getMany();
        pages.push(results.map(({ key }) => key));
        cursor = nextCursor;
      } while (cursor !== undefined);
      return pages;
    });
    expect(seen).toEqual([['row:1', 'row:2'], ['row:3']]);
  });

  it('gives ten results where no limit is asked', async () => {
    const seen = await within(async () => {
      for (let index = 0; index < 12; index += 1) await kvs.set(`k${index}`, index);
      return (await kvs.query().getMany()).results.length;
    });
    expect(seen).toBe(10);
  });

  it('carries out a batch item by item and says which failed', async () => {
    const seen = await within(async () => {
      await kvs.batchSet([
        { key: 'a', value: 1 },
        { key: 'b', value: 2 },
      ]);
      const read = await kvs.batchGet([{ key: 'a' }, { key: 'none' }]);
      return {
        got: read.successfulKeys.map(({ value }) => value),
        failed: read.failedKeys.map(({ key, error }) => [key, error.code]),
      };
    });
    expect(seen).toEqual({ got: [1], failed: [['none', 'KEY_NOT_FOUND']] });
  });

  it('tells metadata only where they are asked for', async () => {
    const seen = await within(async () => {
      await kvs.set('a', 1, { ttl: { value: 1, unit: 'HOURS' } });
      const read = await kvs.batchGet([{ key: 'a' }]);
      const asked = await kvs.query({ metadataFields: [MetadataField.CREATED_AT] }).getMany();
      const queried = await kvs.query().getMany();
      return [read.successfulKeys, asked.results, queried.results].map(([entry]) => Object.keys(entry ?? {}));
    });
    expect(seen).toEqual([
      ['key', 'value'],
      ['key', 'value', 'createdAt'],
      ['key', 'value'],
    ]);
  });

  it('keeps an expired value readable for two days, as Forge may, and says when it expired', async () => {
    let now = Date.parse('2026-11-23T09:00:00Z');
    const platform = platformFor(
      async ({ payload }) => {
        if (payload === 'set') await kvs.set('a', 1, { ttl: { value: 1, unit: 'HOURS' } });
        return (await kvs.get('a', { metadataFields: [MetadataField.EXPIRE_TIME] })) ?? 'gone';
      },
      { now: () => now },
    );
    const expected = {
      kind: 'result',
      value: { key: 'a', value: 1, expireTime: '2026-11-23T10:00:00.000Z' },
    };
    await expect(invokeWork(platform, { payload: 'set' })).resolves.toEqual(expected);
    now += 2 * day;
    await expect(invokeWork(platform)).resolves.toEqual(expected);
    now += day;
    await expect(invokeWork(platform)).resolves.toEqual({ kind: 'result', value: 'gone' });
  });

  it('is refused to an app without the scope storage:app', async () => {
    await expect(
      within(() => kvs.get('a'), { manifestFile: manifestWithout('storage:app') }),
    ).rejects.toThrow('The manifest lacks the scope storage:app');
  });
});

describe('the file of the store', () => {
  const folder = () => mkdtempSync(path.join(tmpdir(), 'store-'));

  it('carries the values over to the next platform, and leaves nothing half written', async () => {
    const storeFile = path.join(folder(), 'site/store.json');
    const first = platformFor(() => kvs.set('a', { b: 'ü' }), { storeFile });
    await invokeWork(first);
    first.close();
    expect(readdirSync(path.dirname(storeFile))).toEqual(['store.json']);
    await expect(within(() => kvs.get('a'), { storeFile })).resolves.toEqual({ b: 'ü' });
  });

  it('is written by itself soon after a change', async () => {
    const storeFile = path.join(folder(), 'store.json');
    await invokeWork(platformFor(() => kvs.set('a', 1), { storeFile }));
    await new Promise((resolve) => setTimeout(resolve, 300));
    await expect(within(() => kvs.get('a'), { storeFile })).resolves.toBe(1);
  });

  it('that holds something else is refused by name', () => {
    const storeFile = path.join(folder(), 'store.json');
    writeFileSync(storeFile, '{"half":');
    expect(() => platformFor(() => 1, { storeFile })).toThrow(
      'store.json is not a store that this platform wrote',
    );
  });
});
