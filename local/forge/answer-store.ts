import { TextResponse } from '../text-response';
import type { KeyValueStore } from './key-value-store';
import { endpoints, type Refused } from './store-endpoints';
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
    if (typeof answer !== 'string') return refusal(answer);
    if (reads) quota?.take('read', units(Buffer.byteLength(answer)) - 1, 0);
    return new TextResponse(answer, asJson);
  } catch (error) {
    if (!(error instanceof StoreRefusal)) throw error;
    return refusal(error);
  }
}

const asJson = { headers: { 'content-type': 'application/json' } } as const;

const refusal = ({ status, code, message }: Refused): Response =>
  new TextResponse(JSON.stringify({ code, message }), { ...asJson, status });
