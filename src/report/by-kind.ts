interface Kinded {
  readonly kind: string;
}

/** A function for each kind of a union: one that is forgotten does not compile. */
export type ByKind<T extends Kinded, Rest extends readonly unknown[], Out> = {
  readonly [K in T['kind']]: (one: Extract<T, { readonly kind: K }>, ...rest: Rest) => Out;
};

/** What a table says of one thing, by its kind. */
export function wordedBy<T extends Kinded, Rest extends readonly unknown[], Out>(
  table: ByKind<T, Rest, Out>,
  one: T,
  ...rest: Rest
): Out {
  const kind: T['kind'] = one.kind;
  // The table pairs each kind with its own shape; TypeScript cannot see that through an index.
  const say = table[kind] as (one: T, ...rest: Rest) => Out;
  return say(one, ...rest);
}
