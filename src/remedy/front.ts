import type { TimeLeft } from './cover/search';
import type { Choice, Optimiser } from './optimise';
import type { FrontPoint, Objective } from './plan';

/** As many plans as a person compares. */
const mostPoints = 7;

/**
 * Plans that no other beats, fewest pairs first: both ends, and between them those that are cheapest where a pair and a change
 * weigh against each other in some proportion (the corners of the line between the ends, not every plan on it).
 * Source: Cohon, "Multiobjective Programming and Planning" (1978), the non-inferior set estimation method.
 */
export function frontOf(
  optimiser: Optimiser,
  ends: Readonly<Record<Objective, Choice>>,
  timeLeft: TimeLeft,
): readonly FrontPoint[] {
  const points: Choice[] = [ends['least-access'], ends['fewest-changes']];
  const gaps: (readonly [Choice, Choice])[] = [[ends['least-access'], ends['fewest-changes']]];
  while (points.length < mostPoints && timeLeft() > 0) {
    const [gap] = gaps.splice(0, 1);
    if (gap === undefined) break;
    const [left, right] = gap;
    const pair = left.cost.changes - right.cost.changes;
    const change = right.cost.pairs - left.cost.pairs;
    if (pair <= 0 || change <= 0) continue;
    const middle = optimiser.balanced(pair, change, timeLeft);
    const weight = ({ cost }: Choice) => cost.pairs * pair + cost.changes * change;
    if (weight(middle) >= weight(left)) continue;
    points.push(middle);
    gaps.push([left, middle], [middle, right]);
  }
  const of = (choice: Choice): FrontPoint => ({
    ...choice.cost,
    exact: choice.exact,
    objective:
      choice === ends['least-access']
        ? 'least-access'
        : choice === ends['fewest-changes']
          ? 'fewest-changes'
          : null,
  });
  const sorted = points.map(of).sort((a, b) => a.pairs - b.pairs || a.changes - b.changes);
  return sorted.filter(
    (point, at) =>
      !sorted.some(
        (other, earlier) => earlier < at && other.pairs <= point.pairs && other.changes <= point.changes,
      ),
  );
}
