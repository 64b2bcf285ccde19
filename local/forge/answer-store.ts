import type { KeyValueStore } from './key-value-store';
import { endpoints } from './store-endpoints';
import { unitsOf, type StoreQuota } from './store-quota';
import { StoreRefusal } from './store-refusal';

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
  quota: StoreQuota | null,
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
