/**
 * Finds an entry of a list of the site by a key of it. The site is live state that anybody may change in place, so what is kept is where an
 * entry was, and it is looked at again whether it is there still.
 */
export class Lookup<Key, Entry> {
  private readonly kept = new WeakMap<readonly Entry[], ReadonlyMap<Key, number>>();

  constructor(private readonly keyOf: (entry: Entry) => Key) {}

  /** `gone`: the lists that the request went through already, since something was not where it was; each is gone through once. */
  find(list: readonly Entry[], key: Key, gone: Set<unknown>): Entry | undefined {
    const entry = list[this.kept.get(list)?.get(key) ?? -1];
    if (entry !== undefined && this.keyOf(entry) === key) return entry;
    if (gone.has(this)) return undefined;
    gone.add(this);
    this.kept.set(list, new Map(list.map((one, at) => [this.keyOf(one), at])));
    return this.find(list, key, gone);
  }
}
