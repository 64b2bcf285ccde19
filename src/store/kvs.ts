import {
  ForgeKvsAPIError,
  kvs as forgeKvs,
  WhereConditions,
  type MetadataField,
  type PolicySetOptions,
  type Ttl,
} from '@forge/kvs';

/** Forge's key-value store as this app calls it: it waits a little where Forge takes no more. */

/** Milliseconds. Forge counts calls by the second and amounts by the minute: the first is waited for here, the second by the page. */
const pauses = [500, 1_000, 2_000] as const;

/** Whether Forge takes no more calls of its store for now. */
export function isStoreBusy(error: unknown): boolean {
  return error instanceof ForgeKvsAPIError && error.responseDetails.status === 429;
}

async function retried<T>(call: () => Promise<T>): Promise<T> {
  for (const pause of pauses) {
    try {
      return await call();
    } catch (error) {
      if (!isStoreBusy(error)) throw error;
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
  return call();
}

interface Stored {
  readonly key: string;
  readonly value: unknown;
  /** Milliseconds since the epoch, where it was asked for. */
  readonly createdAt?: number;
  /** ISO, where it was asked for and there is one. */
  readonly expireTime?: string;
}

export const kvs = {
  get: <T>(key: string) => retried(() => forgeKvs.get<T>(key)),
  set: (key: string, value: unknown, options: PolicySetOptions | { readonly ttl?: Ttl } = {}) =>
    retried(() => forgeKvs.set(key, value, options)),
  /** Writes over what is there, and returns what that was. */
  replace: async (key: string, value: unknown, options: { readonly ttl?: Ttl }): Promise<unknown> =>
    (
      await retried(() =>
        forgeKvs.set<unknown, unknown>(key, value, {
          ...options,
          keyPolicy: 'OVERRIDE',
          returnValue: 'PREVIOUS',
        }),
      )
    )?.value,
  delete: (key: string) => retried(() => forgeKvs.delete(key)),
  batchDelete: (keys: readonly string[]) => retried(() => forgeKvs.batchDelete(keys.map((key) => ({ key })))),
  /** Everything whose key begins with `prefix`, page by page. Values come with their keys, so a page is to be small where they are large. */
  async *pages(
    prefix: string,
    limit: number,
    metadataFields?: MetadataField[],
  ): AsyncGenerator<readonly Stored[]> {
    let cursor: string | undefined;
    do {
      const base = forgeKvs.query(metadataFields === undefined ? {} : { metadataFields });
      const some = prefix === '' ? base : base.where('key', WhereConditions.beginsWith(prefix));
      const from = cursor === undefined ? some : some.cursor(cursor);
      const page = await retried(() => from.limit(limit).getMany());
      yield page.results;
      cursor = page.nextCursor;
    } while (cursor !== undefined);
  },
};
