/**
 * What Jira sends of its limits with every answer, as measured live in October 2026: a few endpoints have a bucket of their own,
 * `t` says in how many seconds a limit is full again, and what is left of the hour's quota is not told before it runs out.
 */
const buckets: readonly (readonly [operation: RegExp, limit: number, perSecond: number])[] = [
  [/^POST \/rest\/api\/3\/permissions\/check$/, 200, 100],
  [/^GET \/rest\/api\/3\/project\/[^/]+\/role\/[^/]+$/, 500, 200],
  [/^GET \/rest\/api\/3\/user$/, 400, 150],
];

export function rateHeaders(method: string, path: string, now: Date): Record<string, string> {
  const [, limit, perSecond] = buckets.find(([operation]) => operation.test(`${method} ${path}`)) ?? [
    null,
    350,
    100,
  ];
  const seconds = Math.floor(now.getTime() / 1000);
  const toTheHour = 3600 - (seconds % 3600);
  return {
    'x-ratelimit-limit': String(limit),
    'x-ratelimit-remaining': String(limit - 1),
    'x-ratelimit-reset': String(seconds + 1),
    ratelimit: `"global-app-quota";t=${toTheHour}, "jira-burst-based";r=${limit - 1};t=1`,
    'ratelimit-policy': `"global-app-quota";q=65000;w=3600, "jira-burst-based";q=${perSecond};w=1`,
  };
}
