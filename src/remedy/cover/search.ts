import type { Answered, Choice, Found } from './answer';
import { decompose } from './lagrangian-decomposition';
import { choosing, costOf, coversAll, refusing, weightOf, type Atom, type Cover } from './cover';
import { greedy } from './greedy';
import { improved } from './improve';
import { reduce } from './reduce';
import { relax, type Relaxed } from './relax';
import { split } from './split';
import { answerDecomposed } from './search-decomposed';
import { fairShare, type TimeLeft } from './time';

export interface Answer {
  /** Ids of the chosen atoms. */
  readonly chosen: readonly number[];
  readonly cost: number;
  /** No choice costs less; equal to `cost` where that is proved. */
  readonly bound: number;
}

/**
 * The cheapest choice, by branch and bound. Every need must have an atom. When time runs out: the best found, and a bound. An own
 * search and no general solver for integer programs: covers fall apart into small parts, weights that put one measure before the
 * next are too far apart for a solver's tolerances, and a WebAssembly module would have to start with every cold invocation.
 */
export function cheapestCover(cover: Cover, timeLeft: TimeLeft): Answer {
  const { found, bound } = search(cover, Infinity, timeLeft, true);
  if (found === null) throw new Error('a need that no atom covers was given to the search');
  return { ...found, bound: Math.min(bound, found.cost) };
}

/** Of a part that falls apart: it is answered in another way. */
const unknown: Relaxed = { bound: 0, reduced: [], paid: [] };

/** Reduces, splits into parts that have nothing to do with each other, and answers each. */
function search(cover: Cover, beat: number, timeLeft: TimeLeft, first = false): Found {
  if (!first && timeLeft() <= 0) return { found: null, bound: 0 };
  const reduced = reduce(cover);
  const parts = split(reduced.rest)
    .map((part) => {
      const decomposition = decompose(part);
      return { part, decomposition, relaxed: decomposition === null ? relax(part) : unknown };
    })
    .sort((a, b) => a.part.atoms.length - b.part.atoms.length);
  let bound = parts.reduce((sum, { relaxed }) => sum + relaxed.bound, reduced.cost);
  let cost = reduced.cost;
  const chosen = reduced.chosen.map(({ id }) => id);
  for (const [at, { part, decomposition, relaxed }] of parts.entries()) {
    if (bound >= beat) return { found: null, bound };
    const share = fairShare(parts.length - at, timeLeft);
    const toBeat = beat - (bound - relaxed.bound);
    const answer =
      decomposition === null
        ? answerPart(part, relaxed, toBeat, share)
        : answerDecomposed(part, decomposition, toBeat, share, { cheapest: cheapestCover, below: search });
    bound += answer.bound - relaxed.bound;
    cost += answer.choice.cost;
    chosen.push(...answer.choice.chosen);
  }
  return cost < beat ? { found: { chosen, cost }, bound } : { found: null, bound };
}

/** The best choice that was found, whether it beats what was to be beaten or not, and what no choice that does can fall below. */
function answerPart(
  part: Cover,
  { bound, reduced, paid }: Relaxed,
  beat: number,
  timeLeft: TimeLeft,
): Answered {
  const first = goodChoice(part, paid);
  let choice: Choice = { chosen: first.chosen.map(({ id }) => id), cost: first.cost };
  const least = () => Math.min(beat, choice.cost);
  if (bound >= least()) return { choice, bound: least() };
  if (timeLeft() <= 0) return { choice, bound };

  const take = (found: Choice | null, more: readonly number[], price: number) => {
    if (found === null || found.cost + price >= choice.cost) return;
    choice = { chosen: [...more, ...found.chosen], cost: found.cost + price };
  };

  const tooDear = new Set(reduced.flatMap((more, position) => (bound + more >= least() ? [position] : [])));
  if (tooDear.size > 0) {
    const left = refusing(part, tooDear);
    if (!coversAll(left)) return { choice, bound: least() };
    const answer = search(left, least(), timeLeft);
    take(answer.found, [], 0);
    return { choice, bound: Math.min(least(), Math.max(bound, answer.bound)) };
  }

  const position = widest(part);
  const atom = part.atoms[position];
  if (atom === undefined) return { choice, bound };
  const price = weightOf(atom, part);
  const here = new Set([position]);
  const withIt = () => {
    const answer = search(choosing(part, here), least() - price, timeLeft);
    take(answer.found, [atom.id], price);
    return answer.bound + price;
  };
  const withoutIt = () => {
    const left = refusing(part, here);
    if (!coversAll(left)) return least();
    const answer = search(left, least(), timeLeft);
    take(answer.found, [], 0);
    return answer.bound;
  };
  const greedyTook = first.chosen.some(({ id }) => id === atom.id);
  const bounds = greedyTook ? [withIt(), withoutIt()] : [withoutIt(), withIt()];
  return { choice, bound: Math.min(least(), Math.max(bound, Math.min(...bounds))) };
}

/** A part of more atoms than this gets one choice; the parts that it falls into get better ones. */
const mostChosenTwice = 1500;

/** The better of two, improved: greedy among those atoms that the bound paid for, and among all. */
function goodChoice(
  part: Cover,
  paid: readonly number[],
): { readonly chosen: readonly Atom[]; readonly cost: number } {
  const among = new Set(paid);
  const tight = { ...part, atoms: part.atoms.filter((_atom, position) => among.has(position)) };
  const first = coversAll(tight) ? [greedy(tight)] : [];
  const second = first.length === 0 || part.atoms.length <= mostChosenTwice ? [greedy(part)] : [];
  const [best] = [...first, ...second]
    .map(({ chosen }) => improved(part, chosen))
    .map((chosen) => ({ chosen, cost: costOf(chosen, part) }))
    .sort((a, b) => a.cost - b.cost);
  return best ?? { chosen: [], cost: 0 };
}

/** The atom that ties most needs together: once it is decided, the part falls apart soonest. */
function widest({ atoms }: Cover): number {
  let best = 0;
  for (const [position, { covers }] of atoms.entries()) {
    if (covers.length > (atoms[best]?.covers.length ?? 0)) best = position;
  }
  return best;
}
