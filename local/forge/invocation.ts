import { AsyncLocalStorage } from 'node:async_hooks';

/** What `@forge/api` says of where a call goes: `fpp` is a product of Atlassian, `kvs` the key-value store. */
export interface FetchDescriptor {
  readonly type: string;
  readonly provider?: string;
  readonly remote?: string;
  readonly accountId?: string;
}

/** One running function: what the Forge globals answer for it. */
export interface Invocation {
  readonly runtime: object;
  fetch(descriptor: FetchDescriptor, path: string, init: RequestInit | undefined): Promise<Response>;
}

const running = new AsyncLocalStorage<Invocation>();

/** Runs `work` as this invocation: every Forge call below it, however deep, is answered by `invocation`. */
export function runAs<T>(invocation: Invocation, work: () => Promise<T>): Promise<T> {
  return running.run(invocation, work);
}

/**
 * Binds the two globals through which `@forge/api` and `@forge/kvs` reach their platform. Bound once for the process; which
 * platform answers is decided by the invocation that is running, so that several platforms live side by side.
 */
export function bindForgeGlobals(): void {
  Object.defineProperty(globalThis, '__forge_runtime__', {
    configurable: true,
    get: () => running.getStore()?.runtime,
  });
  Object.defineProperty(globalThis, '__forge_fetch__', {
    configurable: true,
    value: async (descriptor: FetchDescriptor, path: string, init?: RequestInit): Promise<Response> => {
      const invocation = running.getStore();
      if (invocation === undefined) {
        throw new Error(`Forge was called outside of an invocation: ${descriptor.type} ${path}`);
      }
      return invocation.fetch(descriptor, path, init);
    },
  });
}
