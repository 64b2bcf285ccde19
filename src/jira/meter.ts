/** What calls to Jira cost: how many of each endpoint, and the points that Atlassian charges for them (estimated). */
export interface Cost {
  readonly calls: number;
  readonly points: number;
  /** By template without ids, sorted: `GET /rest/api/3/project/{key}/permissionscheme`. */
  readonly byEndpoint: Readonly<Record<string, number>>;
}

/** A running count. Every try counts as a call; a failed one costs the base point. */
export interface Meter {
  count(endpoint: string): void;
  charge(points: number): void;
  read(): Cost;
}

export function openMeter(): Meter {
  const byEndpoint = new Map<string, number>();
  let calls = 0;
  let points = 0;
  return {
    count: (endpoint) => {
      calls += 1;
      byEndpoint.set(endpoint, (byEndpoint.get(endpoint) ?? 0) + 1);
    },
    charge: (more) => {
      points += more;
    },
    read: () => ({ calls, points, byEndpoint: sorted(byEndpoint) }),
  };
}

export function addCosts(a: Cost, b: Cost): Cost {
  const byEndpoint = new Map(Object.entries(a.byEndpoint));
  for (const [endpoint, count] of Object.entries(b.byEndpoint)) {
    byEndpoint.set(endpoint, (byEndpoint.get(endpoint) ?? 0) + count);
  }
  return { calls: a.calls + b.calls, points: a.points + b.points, byEndpoint: sorted(byEndpoint) };
}

function sorted(counts: ReadonlyMap<string, number>): Record<string, number> {
  return Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
}
