import type { Gap, ProjectDiagnosis } from '../diagnosis/gap';

/** What two reports have in common for comparing: their spaces, and the gaps that belong to none. */
export interface Comparable {
  readonly projects: readonly Pick<ProjectDiagnosis, 'key' | 'id' | 'gaps'>[];
  readonly site: readonly Gap[];
}

/** A part of a gap: of a permission in a space, or on one of its work items. `project` is the later report's key. */
export interface ComparedGap {
  readonly project: string | null;
  readonly permission: string | null;
  readonly issue: string | null;
}

/** What has changed from one report to a later one, as it is stored. Counts are of gaps; a gap on many work items is one. */
export interface Compared {
  /** The earlier report's id and time (ISO). */
  readonly reportId: string;
  readonly checkedAt: string;
  readonly before: number;
  readonly closed: number;
  readonly still: number;
  readonly fresh: number;
  /** Gaps of spaces that the later report does not cover. */
  readonly notCovered: number;
  /** What is closed, by space: once for each gap, and for each of its work items. */
  readonly closedGaps: readonly ComparedGap[];
  /** What the earlier report did not have. */
  readonly freshGaps: readonly ComparedGap[];
}

interface Placed {
  /** The same for the same space in both reports. */
  readonly place: string;
  readonly key: string | null;
  readonly gap: Gap;
}

/**
 * Compares by space, permission and work item, whatever the cause: a gap is closed when none of it is left, and new when none of
 * it was there. A space is known by its id where both reports have one.
 */
export function compare(
  earlier: Comparable & { readonly reportId: string; readonly checkedAt: string },
  later: Comparable,
): Compared {
  const idOfKey = new Map<string, string>();
  for (const { key, id } of [...earlier.projects, ...later.projects]) if (id !== null) idOfKey.set(key, id);
  const keyOfPlace = new Map<string, string>();
  const placeOf = (id: string | null, key: string): string => JSON.stringify(id ?? idOfKey.get(key) ?? key);
  for (const { id, key } of later.projects) keyOfPlace.set(placeOf(id, key), key);
  const placed = ({ projects, site }: Comparable): readonly Placed[] => [
    ...site.map((gap) => ({ place: 'site', key: null, gap })),
    ...projects.flatMap(({ id, key, gaps }) =>
      gaps.map((gap) => ({ place: placeOf(id, key), key: keyOfPlace.get(placeOf(id, key)) ?? key, gap })),
    ),
  ];
  const before = placed(earlier);
  const after = placed(later);
  const covered = before.filter(({ place }) => place === 'site' || keyOfPlace.has(place));
  const known = new Set(before.flatMap(partKeys));
  const left = new Set(after.flatMap(partKeys));
  const closed = covered.filter((each) => !partKeys(each).some((part) => left.has(part)));
  const fresh = after.filter((each) => !partKeys(each).some((part) => known.has(part)));
  return {
    reportId: earlier.reportId,
    checkedAt: earlier.checkedAt,
    before: before.length,
    closed: closed.length,
    still: covered.length - closed.length,
    fresh: fresh.length,
    notCovered: before.length - covered.length,
    closedGaps: distinct(closed.flatMap(namedParts)),
    freshGaps: distinct(fresh.flatMap(namedParts)),
  };
}

/** Whether the later report has this gap for the first time. */
export function isNews(
  { permission, issues }: Pick<Gap, 'permission' | 'issues'>,
  project: string | null,
  compared: Pick<Compared, 'freshGaps'>,
): boolean {
  return (freshIn(compared).get(project) ?? []).some(
    (part) =>
      part.permission === permission &&
      (part.issue === null ? issues.length === 0 : issues.includes(part.issue)),
  );
}

type ByProject = ReadonlyMap<string | null, readonly ComparedGap[]>;
const byProject = new WeakMap<object, ByProject>();

/** New gaps by space, sorted out once: whole reports are asked about. */
function freshIn({ freshGaps }: Pick<Compared, 'freshGaps'>): ByProject {
  const known = byProject.get(freshGaps);
  if (known !== undefined) return known;
  const sorted = new Map<string | null, ComparedGap[]>();
  for (const part of freshGaps) {
    const own = sorted.get(part.project);
    if (own === undefined) sorted.set(part.project, [part]);
    else own.push(part);
  }
  byProject.set(freshGaps, sorted);
  return sorted;
}

/** Without a permission key the object that is wanted tells gaps apart. */
function partKeys({ place, gap: { permission, wanted, cause, issues } }: Placed): readonly string[] {
  const what = permission ?? [wanted, cause];
  return (issues.length === 0 ? [null] : issues).map((issue) => JSON.stringify([place, what, issue]));
}

function namedParts({ key, gap: { permission, issues } }: Placed): readonly ComparedGap[] {
  const parts = issues.length === 0 ? [null] : issues;
  return parts.map((issue) => ({ project: key, permission, issue }));
}

const distinct = (parts: readonly ComparedGap[]): readonly ComparedGap[] => [
  ...new Map(
    parts.map((part) => [JSON.stringify([part.project, part.permission, part.issue]), part]),
  ).values(),
];
