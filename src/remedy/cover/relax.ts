import type { Cover } from './cover';
import { DualAscent } from './dual-ascent';

export interface Relaxed {
  /** No choice costs less. */
  readonly bound: number;
  /** By position: no choice with this atom costs less than `bound` and this together. */
  readonly reduced: readonly number[];
  /** Positions of the atoms that are paid in full. */
  readonly paid: readonly number[];
}

/** A part of more needs than this falls apart soon; its parts are looked at more closely. */
const mostAdjusted = 400;

/** More sweeps seldom find more. */
const mostSweeps = 3;

/**
 * A lower bound by dual ascent: need after need offers as much as its cheapest atom still costs, paid to the elements of its atoms,
 * none of which takes more than it weighs. Then each offer is taken back once, to see whether other needs offer more for it.
 * Source: Erlenkotter, "A dual-based procedure for uncapacitated facility location", Operations Research 26 (1978).
 */
export function relax(cover: Cover): Relaxed {
  const offers = new DualAscent(cover);
  const order = offers.byChoice();
  for (const need of order) offers.raise(need);
  for (let sweep = 0; sweep < (cover.needs > mostAdjusted ? 1 : mostSweeps); sweep += 1) {
    const before = offers.bound;
    for (const need of order) offers.adjust(need);
    // What an adjustment left over is offered by whoever can use it.
    for (const need of order) offers.raise(need);
    if (offers.bound === before) break;
  }
  const positions = [...cover.atoms.keys()];
  return {
    bound: offers.bound,
    reduced: positions.map((position) => offers.beyondBound(position)),
    paid: positions.filter((position) => offers.slack(position) === 0),
  };
}
