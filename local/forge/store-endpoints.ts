import type * as z from 'zod';
import type { KeyValueStore, StoredEntry, Write } from './key-value-store';
import { maxOperations, maxQueryLimit, maxTransactionBytes } from './limits';
import { checkKey, expiryOf } from './store-checks';
import { StoreRefusal } from './store-refusal';
import { batches, invalid, keyed, querying, read, reading, setting, transaction } from './store-requests';

/** What is refused without a fault of the app's: that a key is not there is how a store says no. */
export type Refused = Pick<StoreRefusal, 'status' | 'code' | 'message'>;

/** The answer as JSON, for values are stored as such; undefined: there is none. */
type Endpoint = (store: KeyValueStore, body: unknown) => string | Refused | undefined;

/** What each request of `@forge/kvs` does to the store, and the body of its answer; undefined: none. Each throws a StoreRefusal where Forge refuses. */
export const endpoints: Readonly<Record<string, Endpoint>> = {
  '/api/v1/get': (store, body) => found(store, read(reading, body)),
  '/api/v1/set': (store, body) => {
    const request = read(setting, body);
    const [previous] = store.apply([writeOf(store, request)]);
    const returned = request.options?.returnValue;
    const entry =
      returned === 'LATEST' ? store.get(request.key) : returned === 'PREVIOUS' ? previous : undefined;
    return entry && shown(entry, request.options?.returnMetadataFields ?? []);
  },
  '/api/v1/delete': (store, body) => {
    store.apply([], [read(keyed, body).key]);
    return undefined;
  },
  '/api/v1/query': (store, body) => {
    const { limit, after, where, options } = read(querying, body);
    if (limit > maxQueryLimit) {
      throw new StoreRefusal(400, 'LIST_QUERY_LIMIT_EXCEEDED', `The limit is ${maxQueryLimit}.`);
    }
    const from = after === undefined ? '' : Buffer.from(after, 'base64url').toString();
    const matching = store.entries(
      (key) => key > from && where.every(({ values: [prefix] }) => key.startsWith(prefix)),
    );
    const page = matching.slice(0, limit);
    const last = page.at(-1);
    const more = last !== undefined && matching.length > limit;
    const cursor = more ? `,"cursor":"${Buffer.from(last.key).toString('base64url')}"` : '';
    return `{"data":[${page.map((entry) => shown(entry, options.metadataFields)).join()}]${cursor}}`;
  },
  '/api/v1/transaction': (store, body) => {
    const request = read(transaction, body);
    const keys = [...request.set, ...request.delete].map(({ key }) => key);
    if (keys.length > maxOperations)
      throw invalid(`${keys.length} operations; the limit is ${maxOperations}`);
    if (new Set(keys).size < keys.length) throw invalid('a key occurs twice');
    checkPayload(body);
    store.apply(
      request.set.map((item) => writeOf(store, item)),
      request.delete.map(({ key }) => key),
    );
    return undefined;
  },
  '/api/v1/batch/set': (store, body) => {
    const items = read(batches.set, body);
    checkPayload(body);
    return each(items, (item) => {
      store.apply([writeOf(store, item)]);
      return JSON.stringify({ key: item.key });
    });
  },
  '/api/v1/batch/get': (store, body) => each(read(batches.get, body), (item) => found(store, item)),
  '/api/v1/batch/delete': (store, body) =>
    each(read(batches.delete, body), ({ key }) => {
      store.apply([], [key]);
      return JSON.stringify({ key });
    }),
};

function writeOf(store: KeyValueStore, { key, value, options }: z.input<typeof setting>): Write {
  const ttl = options?.ttl;
  return {
    key,
    value,
    expiresAt: ttl === undefined ? null : expiryOf(ttl, store.now()),
    failIfExists: options?.keyPolicy === 'FAIL_IF_EXISTS',
  };
}

function found(store: KeyValueStore, { key, options }: z.output<typeof reading>): string | Refused {
  checkKey(key);
  const entry = store.get(key);
  if (entry === undefined)
    return { status: 404, code: 'KEY_NOT_FOUND', message: `The key ${key} does not exist.` };
  return shown(entry, options.metadataFields);
}

/** An entry as an answer carries it: its metadata only where they were asked for. */
function shown(
  { key, json, createdAt, updatedAt, expiresAt }: StoredEntry,
  fields: z.output<typeof reading>['options']['metadataFields'],
): string {
  const metadata = JSON.stringify({
    ...(fields.includes('CREATED_AT') ? { createdAt } : {}),
    ...(fields.includes('UPDATED_AT') ? { updatedAt } : {}),
    ...(fields.includes('EXPIRE_TIME') && expiresAt !== null
      ? { expireTime: new Date(expiresAt).toISOString() }
      : {}),
  });
  const more = metadata === '{}' ? '' : `,${metadata.slice(1, -1)}`;
  return `{"key":${JSON.stringify(key)},"value":${json}${more}}`;
}

function checkPayload(body: unknown): void {
  if (Buffer.byteLength(JSON.stringify(body)) > maxTransactionBytes) throw invalid('more than 4 MB');
}

function each<Item extends { key: string }>(
  items: readonly Item[],
  work: (item: Item) => string | Refused,
): string {
  const successful: string[] = [];
  const failedKeys: { key: string; error: { code: string; message: string } }[] = [];
  const failed = ({ key }: Item, { code, message }: Refused) =>
    failedKeys.push({ key, error: { code, message } });
  for (const item of items) {
    try {
      const done = work(item);
      if (typeof done === 'string') successful.push(done);
      else failed(item, done);
    } catch (error) {
      if (!(error instanceof StoreRefusal)) throw error;
      failed(item, error);
    }
  }
  return `{"successfulKeys":[${successful.join()}],"failedKeys":${JSON.stringify(failedKeys)}}`;
}
