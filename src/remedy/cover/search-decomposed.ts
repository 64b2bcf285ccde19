import type { Answered, Choice, Search } from './answer';
import {
  coverOf,
  firstMultipliers,
  movedMultipliers,
  type Decomposition,
  type Part,
} from './lagrangian-decomposition';
import { choosing, refusing, weightOf, type Cover } from './cover';
import { fairShare, type TimeLeft } from './time';

/** Multipliers that are moved more often seldom bound better. */
const mostRounds = 6;

/** Answers a cover that falls apart without its wide atoms: a bound from its parts, and branches on a wide atom where that is too low. */
export function answerDecomposed(
  whole: Cover,
  { parts, loose }: Decomposition,
  beat: number,
  timeLeft: TimeLeft,
  search: Search,
): Answered {
  let multipliers = firstMultipliers({ parts, loose });
  let answers: readonly (Choice & { readonly bound: number })[] = [];
  let before: typeof multipliers = [];
  let best: Choice | null = null;
  let bound = 0;
  let used: readonly ReadonlySet<number>[] = [];
  const least = () => Math.min(beat, best?.cost ?? Infinity);
  const tried = new Set<string>();
  for (let round = 0; round < mostRounds; round += 1) {
    answers = parts.map((part, at) => {
      const known = answers[at];
      const its = multipliers[at] ?? null;
      if (known !== undefined && before[at] === its) return known;
      return search.cheapest(coverOf(part, its), fairShare(parts.length - at, timeLeft));
    });
    bound = Math.max(
      bound,
      answers.reduce((sum, answer) => sum + answer.bound, 0),
    );
    used = parts.map((part, at) => usedCopies(part, answers[at]?.chosen ?? []));
    const all = new Set(used.flatMap((ids) => [...ids]));
    best ??= withoutCopies(parts, answers, used, timeLeft, search);
    const name = [...all].sort((a, b) => a - b).join();
    if (all.size > 0 && !tried.has(name)) {
      tried.add(name);
      const found = withWide(whole, all, least(), timeLeft, search);
      if (found !== null) best = found;
    }
    if (bound >= least() || all.size === 0 || timeLeft() <= 0) break;
    before = multipliers;
    multipliers = movedMultipliers(multipliers, used);
  }
  const choice = best ?? { chosen: [], cost: Infinity };
  const position = mostUsed(whole, used);
  if (bound >= least() || position === null || timeLeft() <= 0)
    return { choice, bound: Math.min(bound, least()) };
  const branched = branch(whole, position, choice, beat, timeLeft, search);
  return { ...branched, bound: Math.max(bound, branched.bound) };
}

function usedCopies({ copies }: Part, chosen: readonly number[]): ReadonlySet<number> {
  const ids = new Set(copies.map(({ id }) => id));
  return new Set(chosen.filter((id) => ids.has(id)));
}

/** The parts' own answers where those use no copies, and others where they do. */
function withoutCopies(
  parts: readonly Part[],
  answers: readonly Choice[],
  used: readonly ReadonlySet<number>[],
  timeLeft: TimeLeft,
  search: Search,
): Choice {
  const own = parts.map((part, at): Choice => {
    const known = answers[at];
    if (known !== undefined && used[at]?.size === 0) return known;
    return search.cheapest(coverOf(part, null), fairShare(parts.length - at, timeLeft));
  });
  return {
    chosen: own.flatMap(({ chosen }) => chosen),
    cost: own.reduce((sum, { cost }) => sum + cost, 0),
  };
}

/** The best choice with these wide atoms and no others. */
function withWide(
  whole: Cover,
  ids: ReadonlySet<number>,
  beat: number,
  timeLeft: TimeLeft,
  search: Search,
): Choice | null {
  const positions = [...whole.atoms.entries()].filter(([, { id }]) => ids.has(id)).map(([at]) => at);
  const elements = new Set(positions.flatMap((at) => whole.atoms[at]?.elements ?? []));
  const price = weightOf({ elements: [...elements] }, whole);
  if (price >= beat) return null;
  const rest = choosing(whole, new Set(positions));
  const others = [...rest.atoms.entries()].filter(([, { wide }]) => wide).map(([at]) => at);
  const { chosen, cost } = search.cheapest(refusing(rest, new Set(others)), timeLeft);
  return cost + price < beat ? { chosen: [...ids, ...chosen], cost: cost + price } : null;
}

/** The wide atom that most parts use. */
function mostUsed({ atoms }: Cover, used: readonly ReadonlySet<number>[]): number | null {
  const times = new Map<number, number>();
  for (const ids of used) for (const id of ids) times.set(id, (times.get(id) ?? 0) + 1);
  const [most] = [...times].sort(([a, one], [b, other]) => other - one || a - b);
  return most === undefined ? null : atoms.findIndex(({ id }) => id === most[0]);
}

function branch(
  whole: Cover,
  position: number,
  first: Choice,
  beat: number,
  timeLeft: TimeLeft,
  search: Search,
): Answered {
  let choice = first;
  const least = () => Math.min(beat, choice.cost);
  const here = new Set([position]);
  const atom = whole.atoms[position];
  const price = atom === undefined ? 0 : weightOf(atom, whole);
  const out = search.below(refusing(whole, here), least(), timeLeft);
  if (out.found !== null) choice = out.found;
  const rest = search.below(choosing(whole, here), least() - price, timeLeft);
  if (rest.found !== null && atom !== undefined)
    choice = { chosen: [atom.id, ...rest.found.chosen], cost: rest.found.cost + price };
  return { choice, bound: Math.min(least(), out.bound, rest.bound + price) };
}
