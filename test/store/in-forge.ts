import { bindForgeGlobals, runAs } from '../../local/forge/invocation';
import { KeyValueStore, type StoredEntry } from '../../local/forge/key-value-store';
import { answerStore } from '../../local/forge/answer-store';

export const openTestStore = (
  now: () => number = () => 0,
  entries: readonly StoredEntry[] = [],
): KeyValueStore => new KeyValueStore(now, entries);

/** What stands between the app and a call of the store: it lets it through, or does not. */
export type Gate = (answer: () => Response, path: string) => Promise<Response>;
const open: Gate = async (answer) => answer();

/** Runs code of the app, on the real `@forge/kvs`, against a store. */
export function inForge<T>(work: () => Promise<T>, store: KeyValueStore, gate: Gate = open): Promise<T> {
  bindForgeGlobals();
  return runAs(
    {
      runtime: {},
      fetch: async ({ type }, path, init) => {
        if (type !== 'kvs') throw new Error(`not the store: ${path}`);
        return gate(() => answerStore(store, path, init, null), path);
      },
    },
    work,
  );
}
