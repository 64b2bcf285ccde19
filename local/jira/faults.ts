import type { Site, SiteFault } from './site/site-file';

/** The faults of a site file: answers that a test makes wrong on purpose, each as often as it says. */
export class Faults {
  private readonly used = new Map<SiteFault, number>();

  constructor(private readonly site: Site) {}

  /** The first fault that meets the call and is not used up, counted as used; null without one. */
  next(method: string, path: string): SiteFault | null {
    const fault = this.site.faults.find(
      (entry) =>
        meets(entry.match, method, path) && (entry.times === null || this.usedBy(entry) < entry.times),
    );
    if (!fault) return null;
    this.used.set(fault, this.usedBy(fault) + 1);
    return fault;
  }

  private usedBy(fault: SiteFault): number {
    return this.used.get(fault) ?? 0;
  }
}

/** `match` is "METHOD /path" without the query; `*` stands for any text, a slash too. */
function meets(match: string, method: string, path: string): boolean {
  const pattern = match
    .split('*')
    .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('.*');
  return new RegExp(`^${pattern}$`).test(`${method} ${path}`);
}

const usualBodies: Record<number, unknown> = {
  401: { message: 'Client must be authenticated to access this resource.', 'status-code': 401 },
  403: { errorMessages: ["You currently don't have access to perform this operation."], errors: {} },
  404: { errorMessages: ['The resource was not found.'], errors: {} },
  429: { errorMessages: ['Rate limit exceeded.'], errors: {} },
};

/** The answer of a fault: its own body (a text is sent as it stands), else what Jira usually says with that status. */
export function faultAnswer(
  fault: SiteFault,
  now: Date,
): { status: number; headers: Record<string, string>; text: string } {
  const body = fault.body ??
    usualBodies[fault.status] ?? { errorMessages: ['Internal server error'], errors: {} };
  const raw = typeof body === 'string';
  const text = raw ? body : JSON.stringify(body);
  const type =
    raw && text.trimStart().startsWith('<') ? 'text/html;charset=UTF-8' : 'application/json;charset=UTF-8';
  return {
    status: fault.status,
    headers: { 'content-type': type, ...(fault.headers ?? waitHeaders(fault, now)) },
    text,
  };
}

/** What Jira sends with 429: how long to wait, until when, and which limit was met. */
function waitHeaders({ status, retryAfter }: SiteFault, now: Date): Record<string, string> {
  if (status !== 429) return retryAfter === null ? {} : { 'retry-after': String(retryAfter) };
  const reset = new Date(now.getTime() + (retryAfter ?? 0) * 1000).toISOString().replace(/:\d\d\.\d+Z$/, 'Z');
  return {
    ...(retryAfter === null ? {} : { 'retry-after': String(retryAfter) }),
    'x-ratelimit-limit': '350',
    'x-ratelimit-remaining': '0',
    'x-ratelimit-reset': reset,
    'ratelimit-reason': 'jira-burst-based',
  };
}
