import type { PermissionKey } from '../access/model';
import type { ProjectStatus } from '../diagnosis/facts';
import type { Gap, Tier } from '../diagnosis/gap';

/** A permission in a space (`issue` null) or on one of its work items. */
export interface AskedNeed {
  readonly permission: PermissionKey;
  readonly issue: string | null;
}

/** What Jira said when it was asked again about one space of a report, as it is stored. */
export interface SpaceAgain {
  /** ISO. */
  readonly at: string;
  /** Account id of who asked. */
  readonly by: string;
  readonly status: ProjectStatus;
  /** Needs of the report's gaps that it grants now. */
  readonly closed: readonly AskedNeed[];
  /** Those that it still refuses. */
  readonly open: readonly AskedNeed[];
  /** What it refuses in the space now and what was no gap of the report. */
  readonly fresh: readonly { readonly permission: PermissionKey; readonly tier: Tier }[];
}

/** What Jira can be asked about a gap: its permission in the space, or on each of its work items. Others have no key. */
export function needsToAsk({ permission, issues, cause }: Gap): readonly AskedNeed[] {
  if (permission === null || cause.kind === 'other-person') return [];
  return issues.length === 0 ? [{ permission, issue: null }] : issues.map((issue) => ({ permission, issue }));
}

/** A gap is closed when Jira grants all of it, open when it refuses some; null: it was not asked about it. */
export function gapState(gap: Gap, { closed, open }: SpaceAgain): 'closed' | 'open' | null {
  if (isFresh(gap)) return 'open';
  const needs = needsToAsk(gap);
  if (needs.some((need) => isAmong(need, open))) return 'open';
  const granted = needs.filter((need) => isAmong(need, closed));
  return needs.length > 0 && granted.length === needs.length ? 'closed' : null;
}

/** A gap that only the later answer has. */
export const isFresh = ({ cause }: Pick<Gap, 'cause'>): boolean =>
  cause.kind === 'unknown' && cause.because.kind === 'refused-since';

export const isAmong = ({ permission, issue }: AskedNeed, needs: readonly AskedNeed[]): boolean =>
  needs.some((need) => need.permission === permission && need.issue === issue);
