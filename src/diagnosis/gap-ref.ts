import type { PermissionKey } from '../access/model';
import { byCodeUnits } from '../text/order';
import type { Gap } from './gap';
import { gapKey } from './gap-key';

/** A part of a gap within its place, and what is wanted there: on the whole, on one work item, or in one security level. */
export interface GapPart {
  /** null: no permission stands for it (a filter, a dashboard, a visibility). */
  readonly permission: PermissionKey | null;
  /** Key, where the gap is the work item's. */
  readonly issue?: string;
  /** Id, where the gap is the level's and no work item in it is named. It is never the gap of the space itself. */
  readonly level?: string;
}

/** The address of a gap, or of one part of it: in plans, on the pages, and of what was left out, asked again or compared. */
export interface GapRef extends GapPart {
  /** Key; null: what belongs to no space, as a global permission. */
  readonly project: string | null;
  /** Tells gaps of one permission apart by their cause. Absent: whatever the cause, or of an earlier release. */
  readonly gap?: string;
}

/** A gap by its parts: its permission in the place or in a level, or on each of its work items. */
export function partsOf({
  permission,
  cause,
  issues,
}: Pick<Gap, 'permission' | 'cause' | 'issues'>): readonly GapPart[] {
  if (issues.length > 0) return issues.map((issue) => ({ permission, issue }));
  return [cause.kind === 'security-level' ? { permission, level: cause.levelId } : { permission }];
}

/** The addresses of those parts. */
export function refsOf(
  project: string | null,
  gap: Pick<Gap, 'permission' | 'wanted' | 'cause' | 'issues'>,
): readonly GapRef[] {
  return partsOf(gap).map((part) => ({ project, ...part, gap: gapKey(gap) }));
}

/** The same for all parts of one gap, and for no other. */
export const gapId = ({ project, permission, issue, level, gap }: GapRef): string =>
  JSON.stringify([project, permission, gap ?? (issue === undefined ? `space ${level ?? ''}` : 'work items')]);

/** Tells the parts of gaps apart. */
export const partId = (ref: GapRef): string => JSON.stringify([gapId(ref), ref.issue ?? null]);

/** Tells parts apart by where they are, whatever their cause. */
export const placeId = ({ project, permission, issue, level }: GapRef): string =>
  JSON.stringify([project, permission, issue ?? null, level ?? null]);

/** Of one place: the same part, whatever its cause. */
export const isSamePart = (one: GapPart, other: GapPart): boolean =>
  one.permission === other.permission && one.issue === other.issue && one.level === other.level;

/** Of one place: the same part, or the permission there, which is that on each of its work items too. */
export const covers = (whole: GapPart, part: GapPart): boolean =>
  isSamePart(whole, part) || (part.level === undefined && isSamePart(whole, { permission: part.permission }));

/** By space, permission, work item and level. */
export const byRef = (a: GapRef, b: GapRef): number =>
  byCodeUnits(a.project ?? '', b.project ?? '') ||
  byCodeUnits(a.permission ?? '', b.permission ?? '') ||
  byCodeUnits(a.issue ?? '', b.issue ?? '') ||
  byCodeUnits(a.level ?? '', b.level ?? '');
