import type * as z from 'zod';
import type { KeyValueStore, StoredEntry, Write } from './key-value-store';
import { maxOperations, maxQueryLimit, maxTransactionBytes } from './limits';
import { checkKey, expiryOf } from './store-checks';
import { StoreRefusal } from './store-refusal';
import { unitsOf, type StoreQuota } from './store-quota';
import { batches, invalid, keyed, querying, read, reading, setting, transaction } from './store-requests';

type Endpoint = (store: KeyValueStore, body: unknown) => unknown;

const endpoints: Readonly<Record<string, Endpoint>> = {
  '/api/v1/get': (store, body) => {
    return found(store, read(reading, body));
  },
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
    return {
      data: page.map((entry) => shown(entry, options.metadataFields)),
      ...(more ? { cursor: Buffer.from(last.key).toString('base64url') } : {}),
    };
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
      return { key: item.key };
    });
  },
  '/api/v1/batch/get': (store, body) => each(read(batches.get, body), (item) => found(store, item)),
  '/api/v1/batch/delete': (store, body) =>
    each(read(batches.delete, body), ({ key }) => {
      store.apply([], [key]);
      return { key };
    }),
};

/** Calls that change nothing; every other one writes. */
const readingCalls: ReadonlySet<string> = new Set(['/api/v1/get', '/api/v1/query', '/api/v1/batch/get']);

/** Keys of a batch or a transaction: each counts once at least. */
function keysIn(body: unknown): number {
  if (Array.isArray(body)) return body.length;
  if (typeof body !== 'object' || body === null) return 1;
  const { set = [], delete: gone = [] } = body as { set?: readonly unknown[]; delete?: readonly unknown[] };
  return Math.max(1, set.length + gone.length);
}

/** Answers one request of `@forge/kvs` as Forge's storage service does, within its quota. */
export function answerStore(
  store: KeyValueStore,
  path: string,
  init: RequestInit | undefined,
  quota: StoreQuota | null = null,
): Response {
  try {
    const endpoint = Object.hasOwn(endpoints, path) ? endpoints[path] : undefined;
    if (endpoint === undefined) {
      throw new StoreRefusal(
        501,
        'NOT_IMPLEMENTED',
        `local/forge: the storage call ${path} is not implemented.`,
      );
    }
    const sent = typeof init?.body === 'string' ? init.body : 'null';
    const body: unknown = JSON.parse(sent);
    const reads = readingCalls.has(path);
    const units = (bytes: number): number => Math.max(keysIn(body), unitsOf(bytes));
    // what reading costs is known when it is read; what is not there costs a unit too
    if (reads) quota?.take('read', 1);
    else quota?.take('write', units(Buffer.byteLength(sent)));
    const answer = endpoint(store, body);
    if (answer === undefined) return new Response(null, { status: 204 });
    const text = JSON.stringify(answer);
    if (reads) quota?.take('read', units(Buffer.byteLength(text)) - 1, 0);
    return new TextResponse(text);
  } catch (error) {
    if (!(error instanceof StoreRefusal)) throw error;
    return new TextResponse(JSON.stringify({ code: error.code, message: error.message }), error.status);
  }
}

/** JSON that is at hand as a text. A body of fetch is a stream: to read one takes longer than all else that the store does. */
class TextResponse extends Response {
  constructor(
    private readonly said: string,
    status = 200,
  ) {
    super(null, { status, headers: { 'content-type': 'application/json' } });
  }

  override text(): Promise<string> {
    return Promise.resolve(this.said);
  }

  override async json(): Promise<unknown> {
    return JSON.parse(this.said) as unknown;
  }

  override clone(): Response {
    return new TextResponse(this.said, this.status);
  }
}

function writeOf(store: KeyValueStore, { key, value, options }: z.input<typeof setting>): Write {
  const ttl = options?.ttl;
  return {
    key,
    value,
    expiresAt: ttl === undefined ? null : expiryOf(ttl, store.now()),
    failIfExists: options?.keyPolicy === 'FAIL_IF_EXISTS',
  };
}

function found(store: KeyValueStore, { key, options }: z.output<typeof reading>): Record<string, unknown> {
  checkKey(key);
  const entry = store.get(key);
  if (entry === undefined) throw new StoreRefusal(404, 'KEY_NOT_FOUND', `The key ${key} does not exist.`);
  return shown(entry, options.metadataFields);
}

/** An entry as an answer carries it: its metadata only where they were asked for. */
function shown(
  { key, json, createdAt, updatedAt, expiresAt }: StoredEntry,
  fields: z.output<typeof reading>['options']['metadataFields'],
): Record<string, unknown> {
  const value: unknown = JSON.parse(json);
  return {
    key,
    value,
    ...(fields.includes('CREATED_AT') ? { createdAt } : {}),
    ...(fields.includes('UPDATED_AT') ? { updatedAt } : {}),
    ...(fields.includes('EXPIRE_TIME') && expiresAt !== null
      ? { expireTime: new Date(expiresAt).toISOString() }
      : {}),
  };
}

function checkPayload(body: unknown): void {
  if (Buffer.byteLength(JSON.stringify(body)) > maxTransactionBytes) throw invalid('more than 4 MB');
}

function each<Item extends { key: string }, Done>(items: readonly Item[], work: (item: Item) => Done) {
  const successfulKeys: Done[] = [];
  const failedKeys: { key: string; error: { code: string; message: string } }[] = [];
  for (const item of items) {
    try {
      successfulKeys.push(work(item));
    } catch (error) {
      if (!(error instanceof StoreRefusal)) throw error;
      failedKeys.push({ key: item.key, error: { code: error.code, message: error.message } });
    }
  }
  return { successfulKeys, failedKeys };
}
