import type { FetchDescriptor } from '../../../local/forge/invocation';

/** The platform as one running function meets it: it may end at any call, or get a wrong answer there. */

/**
 * What happens at one call. `dies`: the function is ended, before the call is carried out or after it; nothing that it sends later is.
 * `answers`: it gets another answer than the true one.
 */
export type Mishap =
  | { readonly kind: 'dies'; readonly done: boolean }
  | { readonly kind: 'answers'; readonly done: boolean; readonly status: number; readonly body: string }
  | { readonly kind: 'no-answer'; readonly done: boolean };

type Fetch = (descriptor: FetchDescriptor, path: string, init?: RequestInit) => Promise<Response>;
const forge = globalThis as unknown as { __forge_fetch__: Fetch };

export interface Lived<T> {
  readonly result: T;
  /** Calls to Jira and to the store that were made. */
  readonly calls: number;
  /** Numbers of those that write in Jira. */
  readonly writes: readonly number[];
}

/** Runs one invocation of a page that was opened before. The call number `at` (from 0) meets the mishap; null: none does. */
export async function during<T>(
  mishap: { readonly at: number; readonly what: Mishap } | null,
  work: () => Promise<T>,
): Promise<Lived<T>> {
  const answer = forge.__forge_fetch__;
  let calls = 0;
  let dead = false;
  const writes: number[] = [];
  const fetch: Fetch = async (descriptor, path, init) => {
    const number = calls;
    calls += 1;
    if (descriptor.type === 'fpp' && isWrite(path, init)) writes.push(number);
    if (dead) throw new TypeError('this function has ended');
    if (mishap?.at !== number) return answer(descriptor, path, init);
    const { what } = mishap;
    if (what.kind === 'dies') dead = true;
    const response = what.done ? await answer(descriptor, path, init) : null;
    if (what.kind === 'answers') {
      const empty = what.status === 204;
      return new Response(empty ? null : what.body, {
        status: what.status,
        headers: response?.headers ?? {},
      });
    }
    throw new TypeError(what.kind === 'dies' ? 'this function has ended' : 'no answer');
  };
  const set = (value: Fetch): unknown =>
    Object.defineProperty(globalThis, '__forge_fetch__', { configurable: true, value });
  set(fetch);
  try {
    const result = await work();
    return { result, calls, writes };
  } finally {
    set(answer);
  }
}

function isWrite(path: string, init: RequestInit | undefined): boolean {
  const method = init?.method ?? 'GET';
  return method !== 'GET' && !/(permissions\/check|bulkfetch)$/.test(path);
}
