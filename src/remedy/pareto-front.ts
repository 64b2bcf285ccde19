import type { TimeLeft } from './cover/time';
import type { Choice, Optimiser } from './optimise';
import { objectives, type Between, type ParetoPoint, type Objective } from './plan';

/** As many plans as a person compares. */
const mostPoints = 7;

/** A plan between both ends, and the weights for which it is the best. */
export interface Middle {
  readonly choice: Choice;
  readonly weighs: Between;
}

/**
 * Plans that no other beats, fewest pairs first: both ends, and between them those that are cheapest where a pair and a change
 * weigh against each other in some proportion (the corners of the line between the ends, not every plan on it). `asked` is the one
 * that was asked for, where it is not an end.
 * Source: Cohon, "Multiobjective Programming and Planning" (1978), the non-inferior set estimation method.
 */
export function paretoFront(
  optimiser: Optimiser,
  ends: Readonly<Record<Objective, Choice>>,
  asked: Middle | null,
  timeLeft: TimeLeft,
): readonly ParetoPoint[] {
  const least = ends['least-access'];
  const fewest = ends['fewest-changes'];
  const middles: Middle[] = asked === null ? [] : [asked];
  const gaps: (readonly [Choice, Choice])[] =
    asked === null
      ? [[least, fewest]]
      : [
          [least, asked.choice],
          [asked.choice, fewest],
        ];
  while (middles.length + 2 < mostPoints && timeLeft() > 0) {
    const [gap] = gaps.splice(0, 1);
    if (gap === undefined) break;
    const [left, right] = gap;
    const pair = left.cost.changes - right.cost.changes;
    const change = right.cost.pairs - left.cost.pairs;
    if (pair <= 0 || change <= 0) continue;
    const middle = optimiser.balanced({ pair, change }, timeLeft);
    const weight = ({ cost }: Choice) => cost.pairs * pair + cost.changes * change;
    if (weight(middle) >= weight(left)) continue;
    middles.push({ choice: middle, weighs: { pair, change } });
    gaps.push([left, middle], [middle, right]);
  }
  return unbeaten([
    ...objectives.map((objective): ParetoPoint => pointOf(ends[objective], objective, null)),
    ...middles.map(({ choice, weighs }) => pointOf(choice, null, weighs)),
  ]);
}

function pointOf({ cost, exact }: Choice, objective: Objective | null, weighs: Between | null): ParetoPoint {
  return { ...cost, exact, objective, weighs };
}

function unbeaten(points: readonly ParetoPoint[]): readonly ParetoPoint[] {
  const sorted = [...points].sort((a, b) => a.pairs - b.pairs || a.changes - b.changes);
  return sorted.filter(
    (point, at) =>
      !sorted.some(
        (other, earlier) => earlier < at && other.pairs <= point.pairs && other.changes <= point.changes,
      ),
  );
}
