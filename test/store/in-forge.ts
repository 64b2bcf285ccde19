import { bindForgeGlobals, runAs } from '../../local/forge/invocation';
import { KeyValueStore } from '../../local/forge/key-value-store';
import { answerStore } from '../../local/forge/store-endpoints';

export const openTestStore = (now: () => number = () => 0): KeyValueStore => new KeyValueStore(now);

/** Runs code of the app, on the real `@forge/kvs`, against a store. */
export function inForge<T>(work: () => Promise<T>, store: KeyValueStore): Promise<T> {
  bindForgeGlobals();
  return runAs(
    {
      runtime: {},
      fetch: async ({ type }, path, init) => {
        if (type !== 'kvs') throw new Error(`not the store: ${path}`);
        return answerStore(store, path, init);
      },
    },
    work,
  );
}
