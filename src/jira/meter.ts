import { byCodeUnits } from '../text/order';

/** What calls to Jira cost: how many of each endpoint, and the points that Atlassian charges for them (estimated). */
export interface Cost {
  readonly calls: number;
  readonly points: number;
  /** By template without ids, sorted: `GET /rest/api/3/project/{key}/permissionscheme`. */
  readonly byEndpoint: Readonly<Record<string, number>>;
  /** The same of the points; absent: a scan that an earlier version of this app began. */
  readonly pointsByEndpoint?: Readonly<Record<string, number>>;
}

/** A running count. Every try counts as a call; a failed one costs the base point. */
export interface Meter {
  count(endpoint: string): void;
  charge(endpoint: string, points: number): void;
  /** How many calls so far. */
  calls(): number;
  read(): Cost;
}

/** A meter at nought. */
export function openMeter(): Meter {
  const calls = new Map<string, number>();
  const points = new Map<string, number>();
  return {
    count: (endpoint) => add(calls, endpoint, 1),
    charge: (endpoint, more) => add(points, endpoint, more),
    calls: () => sum(calls),
    read: () => ({
      ...{ calls: sum(calls), points: sum(points) },
      ...{ byEndpoint: sorted(calls), pointsByEndpoint: sorted(points) },
    }),
  };
}

/** What two runs cost together. */
export function addCosts(a: Cost, b: Cost): Cost {
  return {
    ...{ calls: a.calls + b.calls, points: a.points + b.points },
    byEndpoint: together(a.byEndpoint, b.byEndpoint),
    pointsByEndpoint: together(a.pointsByEndpoint, b.pointsByEndpoint),
  };
}

/** What came after a moment; endpoints that were not asked since are left out. */
export function costSince(now: Cost, before: Cost): Cost {
  return {
    ...{ calls: now.calls - before.calls, points: now.points - before.points },
    byEndpoint: since(now.byEndpoint, before.byEndpoint),
    pointsByEndpoint: since(now.pointsByEndpoint, before.pointsByEndpoint),
  };
}

type Counts = Readonly<Record<string, number>>;

function together(a: Counts = {}, b: Counts = {}): Counts {
  const counts = new Map(Object.entries(a));
  for (const [endpoint, count] of Object.entries(b)) add(counts, endpoint, count);
  return sorted(counts);
}

function since(now: Counts = {}, before: Counts = {}): Counts {
  const counts = Object.entries(now).map(
    ([endpoint, count]) => [endpoint, count - (before[endpoint] ?? 0)] as const,
  );
  return Object.fromEntries(counts.filter(([, count]) => count > 0));
}

function add(counts: Map<string, number>, endpoint: string, more: number): void {
  counts.set(endpoint, (counts.get(endpoint) ?? 0) + more);
}

const sum = (counts: ReadonlyMap<string, number>): number =>
  [...counts.values()].reduce((so, count) => so + count, 0);

function sorted(counts: ReadonlyMap<string, number>): Counts {
  return Object.fromEntries([...counts].sort(([a], [b]) => byCodeUnits(a, b)));
}
