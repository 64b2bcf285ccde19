import { atomsBy, costOf, weightOf, type Atom, type Cover } from './cover';

/** A choice that covers everything and is often good: cheapest for each need first, then what turned out not to be needed is left out. */
export function greedy(cover: Cover): { readonly chosen: readonly Atom[]; readonly cost: number } {
  const { atoms, weights } = cover;
  const atomsOf = atomsBy(cover, 'covers', cover.needs);
  const carriers = atomsBy(cover, 'elements', weights.length);
  const price = atoms.map((atom) => weightOf(atom, cover));
  const fresh = atoms.map(({ covers }) => covers.length);
  const timesCovered = new Array<number>(cover.needs).fill(0);
  const paid = new Set<number>();
  const chosen: { position: number; atom: Atom; price: number }[] = [];

  for (;;) {
    const position = cheapest(price, fresh);
    const atom = atoms[position];
    if (atom === undefined) break;
    chosen.push({ position, atom, price: price[position] ?? 0 });
    for (const need of atom.covers) {
      if (timesCovered[need] === 0)
        for (const other of atomsOf[need] ?? []) fresh[other] = (fresh[other] ?? 0) - 1;
      timesCovered[need] = (timesCovered[need] ?? 0) + 1;
    }
    for (const element of atom.elements) {
      if (paid.has(element)) continue;
      paid.add(element);
      for (const other of carriers[element] ?? [])
        price[other] = (price[other] ?? 0) - (weights[element] ?? 0);
    }
  }

  chosen.sort((a, b) => b.price - a.price || a.position - b.position);
  const kept = chosen.filter(({ atom }) => {
    const redundant = atom.covers.every((need) => (timesCovered[need] ?? 0) > 1);
    if (redundant) for (const need of atom.covers) timesCovered[need] = (timesCovered[need] ?? 0) - 1;
    return !redundant;
  });
  const left = kept.map(({ atom }) => atom);
  return { chosen: left, cost: costOf(left, cover) };
}

/** Least price for each need that is not covered yet; -1: nothing is left to cover. */
function cheapest(price: readonly number[], fresh: readonly number[]): number {
  let best = -1;
  let least = Infinity;
  for (const [position, count] of fresh.entries()) {
    if (count === 0) continue;
    const each = (price[position] ?? 0) / count;
    if (each < least || (each === least && count > (fresh[best] ?? 0))) {
      best = position;
      least = each;
    }
  }
  return best;
}
