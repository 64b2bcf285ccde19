import { atomsBy, type Cover } from './cover';

export interface Relaxed {
  /** No choice costs less. */
  readonly bound: number;
  /** By position: no choice with this atom costs less than `bound` and this together. */
  readonly reduced: readonly number[];
}

/**
 * A lower bound by dual ascent: need after need offers as much as its cheapest atom still costs, paid to the elements of its atoms,
 * none of which takes more than it weighs.
 * Source: Erlenkotter, "A dual-based procedure for uncapacitated facility location", Operations Research 26 (1978).
 */
export function relax(cover: Cover): Relaxed {
  const { atoms, weights } = cover;
  const atomsOf = atomsBy(cover, 'covers', cover.needs);
  const carriers = atomsBy(cover, 'elements', weights.length).map(({ length }) => length);
  // What few atoms share is paid first: the rest stays for other needs.
  const elementsOf = atoms.map(({ elements }) =>
    [...elements].sort((a, b) => (carriers[a] ?? 0) - (carriers[b] ?? 0)),
  );
  const open = [...weights];
  const offers = new Array<number>(cover.needs).fill(0);
  const payments = Array.from({ length: cover.needs }, () => new Map<number, number>());
  const slackOf = (position: number): number =>
    (elementsOf[position] ?? []).reduce((sum, element) => sum + (open[element] ?? 0), 0);

  let bound = 0;
  const order = [...atomsOf.keys()].sort((a, b) => (atomsOf[a]?.length ?? 0) - (atomsOf[b]?.length ?? 0));
  for (const need of order) {
    const its = (atomsOf[need] ?? []).map((position) => ({ position, slack: slackOf(position) }));
    its.sort((a, b) => a.slack - b.slack);
    const offer = its[0]?.slack ?? 0;
    if (offer === 0) continue;
    const paid = payments[need] ?? new Map<number, number>();
    for (const { position } of its) {
      const elements = elementsOf[position] ?? [];
      let due = offer - elements.reduce((sum, element) => sum + (paid.get(element) ?? 0), 0);
      for (const element of elements) {
        if (due <= 0) break;
        const pay = Math.min(due, open[element] ?? 0);
        if (pay === 0) continue;
        paid.set(element, (paid.get(element) ?? 0) + pay);
        open[element] = (open[element] ?? 0) - pay;
        due -= pay;
      }
    }
    offers[need] = offer;
    bound += offer;
  }

  const mark = new Int32Array(weights.length).fill(-1);
  const reduced = atoms.map(({ covers }, position) => {
    for (const element of elementsOf[position] ?? []) mark[element] = position;
    let more = slackOf(position);
    for (const need of covers) {
      more -= offers[need] ?? 0;
      for (const [element, pay] of payments[need] ?? []) if (mark[element] === position) more += pay;
    }
    return more;
  });
  return { bound, reduced };
}
