import type { PermissionKey } from '../access/model';
import type { Conditional, Gap, Unchecked } from '../diagnosis/gap';
import type { LevelStanding } from '../diagnosis/level-standing';
import type { ProjectStatus } from '../diagnosis/facts';

/** A permission in a space (`issue` null), on one of its work items, or on all that lie in one of its security levels. */
export interface AskedNeed {
  readonly permission: PermissionKey;
  readonly issue: string | null;
  readonly level?: string;
}

/** A gap that the report did not have. Of an earlier release only the permission is known. */
export type FreshGap = Pick<Gap, 'tier'> & { readonly permission: PermissionKey } & Partial<
    Omit<Gap, 'permission' | 'tier'>
  >;

/** What Jira said when it was asked again about one space of a report, as it is stored. */
export interface Recheck {
  /** ISO. */
  readonly at: string;
  /** Account id of who asked. */
  readonly by: string;
  /** The last change of this app's journal that the answer has seen. Absent: of an earlier release, nobody knows. */
  readonly turn?: number;
  readonly status: ProjectStatus;
  /** Needs of the report's gaps that it grants now. */
  readonly closed: readonly AskedNeed[];
  /** Those that it still refuses. */
  readonly open: readonly AskedNeed[];
  /** What it refuses now and what was no gap of the report. */
  readonly fresh: readonly FreshGap[];
  /** What is held on some work items only. Absent: as the report says. */
  readonly conditional?: readonly Conditional[];
  /** The levels of its security scheme. Absent: as the report says. */
  readonly levels?: readonly LevelStanding[];
  /** What is not known of it. Absent: as the report says. */
  readonly unchecked?: readonly Unchecked[];
}

/** What Jira can be asked about a gap: its permission in the space, or on each of its work items. Others have no key. */
export function needsToAsk({
  permission,
  issues,
  cause,
}: Pick<Gap, 'permission' | 'issues' | 'cause'>): readonly AskedNeed[] {
  if (permission === null || cause.kind === 'other-person') return [];
  if (issues.length > 0) return issues.map((issue) => ({ permission, issue }));
  return [{ permission, issue: null, ...(cause.kind === 'security-level' ? { level: cause.levelId } : {}) }];
}

/** A gap is closed when Jira grants all of it, open when it refuses some; null: it was not asked about it. */
export function gapState(
  gap: Pick<Gap, 'permission' | 'issues' | 'cause'>,
  { closed, open }: Pick<Recheck, 'closed' | 'open'>,
): 'closed' | 'open' | null {
  const needs = needsToAsk(gap);
  if (needs.some((need) => isAmong(need, open))) return 'open';
  const granted = needs.filter((need) => isAmong(need, closed));
  return needs.length > 0 && granted.length === needs.length ? 'closed' : null;
}

export const isAmong = ({ permission, issue, level }: AskedNeed, needs: readonly AskedNeed[]): boolean =>
  needs.some((need) => need.permission === permission && need.issue === issue && need.level === level);
