import type { PermissionKey } from '../access/model';
import type { Conditional, Gap, Unchecked } from '../diagnosis/gap';
import { isSamePart, partsOf, type GapPart } from '../diagnosis/gap-ref';
import type { LevelStanding } from '../diagnosis/level-standing';
import type { ProjectStatus } from '../diagnosis/facts';

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
  readonly closed: readonly GapPart[];
  /** Those that it still refuses. */
  readonly open: readonly GapPart[];
  /** What it refuses now and what was no gap of the report. */
  readonly fresh: readonly FreshGap[];
  /** What is held on some work items only. Absent: as the report says. */
  readonly conditional?: readonly Conditional[];
  /** The levels of its security scheme. Absent: as the report says. */
  readonly levels?: readonly LevelStanding[];
  /** What is not known of it. Absent: as the report says. */
  readonly unchecked?: readonly Unchecked[];
}

/** The parts of a gap that a later answer of Jira's can tell of. Others have no key. */
export function partsToAsk(gap: Pick<Gap, 'permission' | 'issues' | 'cause'>): readonly GapPart[] {
  return gap.permission === null || gap.cause.kind === 'other-person' ? [] : partsOf(gap);
}

/** A gap is closed when Jira grants all of it, open when it refuses some; null: it was not asked about it. */
export function gapState(
  gap: Pick<Gap, 'permission' | 'issues' | 'cause'>,
  { closed, open }: Pick<Recheck, 'closed' | 'open'>,
): 'closed' | 'open' | null {
  const parts = partsToAsk(gap);
  if (parts.some((part) => isAmong(part, open))) return 'open';
  return parts.length > 0 && parts.every((part) => isAmong(part, closed)) ? 'closed' : null;
}

/** Whether a part of a gap is one of these, whatever its cause. */
export const isAmong = (part: GapPart, parts: readonly GapPart[]): boolean =>
  parts.some((one) => isSamePart(one, part));
