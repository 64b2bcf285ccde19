import { grouped } from '../text/grouped';
import type { Gap, ProjectDiagnosis } from '../diagnosis/gap';
import { gapKey } from '../diagnosis/gap-key';
import { isSamePart, partsOf, placeId, type GapPart, type GapRef } from '../diagnosis/gap-ref';
import { isLetIn } from '../diagnosis/levels';

type ComparedSpace = Pick<ProjectDiagnosis, 'key' | 'id' | 'status' | 'gaps' | 'levels' | 'unchecked'>;

/** What two reports have in common for comparing: their spaces, and the gaps that belong to none. */
export interface Comparable {
  readonly projects: readonly ComparedSpace[];
  readonly site: readonly Gap[];
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
  /** What is closed, part by part, under the later report's keys. */
  readonly closedGaps: readonly GapRef[];
  /** What the earlier report did not have. */
  readonly freshGaps: readonly GapRef[];
}

interface Placed {
  /** The same for the same space in both reports. */
  readonly place: string;
  readonly key: string | null;
  readonly gap: Gap;
}

/**
 * Compares by space, permission, work item and level, whatever the cause: a gap is closed when none of it is left, and new when none
 * of it was there. A space is known by its id where both reports have one.
 */
export function compare(
  earlier: Comparable & { readonly reportId: string; readonly checkedAt: string },
  later: Comparable,
): Compared {
  const idOfKey = new Map<string, string>();
  for (const { key, id } of [...earlier.projects, ...later.projects]) if (id !== null) idOfKey.set(key, id);
  const laterAt = new Map<string, ComparedSpace>();
  const placeOf = (id: string | null, key: string): string => JSON.stringify(id ?? idOfKey.get(key) ?? key);
  for (const space of later.projects) laterAt.set(placeOf(space.id, space.key), space);
  const placed = ({ projects, site }: Comparable): readonly Placed[] => [
    ...site.map((gap) => ({ place: 'site', key: null, gap })),
    ...projects.flatMap(({ id, key, gaps }) =>
      gaps.map((gap) => ({ place: placeOf(id, key), key: laterAt.get(placeOf(id, key))?.key ?? key, gap })),
    ),
  ];
  const before = placed(earlier);
  const after = placed(later);
  const covered = before.filter(({ place }) => place === 'site' || laterAt.has(place));
  const known = new Set(before.flatMap(partKeys));
  const left = new Set(after.flatMap(partKeys));
  const isLeft = (each: Placed): boolean =>
    partKeys(each).some((part) => left.has(part)) || isStillRefused(each, laterAt.get(each.place), left);
  const closed = covered.filter((each) => !isLeft(each));
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
  gap: Pick<Gap, 'permission' | 'cause' | 'issues'>,
  project: string | null,
  compared: Pick<Compared, 'freshGaps'>,
): boolean {
  const fresh = freshIn(compared).get(project) ?? [];
  return partsOf(gap).some((part) => fresh.some((one) => isSamePart(one, part)));
}

type ByProject = ReadonlyMap<string | null, readonly GapRef[]>;
const byProject = new WeakMap<object, ByProject>();

/** New gaps by space, sorted out once: whole reports are asked about. */
function freshIn({ freshGaps }: Pick<Compared, 'freshGaps'>): ByProject {
  const known = byProject.get(freshGaps) ?? grouped(freshGaps, ({ project }) => project);
  byProject.set(freshGaps, known);
  return known;
}

/** Nothing is granted in a space that is not live, nor on work items of one where it is refused; of a level that was not read nobody knows. */
function isStillRefused(
  { place, gap }: Placed,
  later: ComparedSpace | undefined,
  left: ReadonlySet<string>,
): boolean {
  if (later === undefined) return false;
  const { permission } = gap;
  if (later.status !== 'live') return true;
  return partsOf(gap).some(({ level }) =>
    level === undefined
      ? permission !== null && left.has(partKey(place, gap, { permission }))
      : isLetIn(level, later) !== true,
  );
}

const partKeys = ({ place, gap }: Placed): readonly string[] =>
  partsOf(gap).map((part) => partKey(place, gap, part));

/** Without a permission key the object that is wanted tells gaps apart. */
const partKey = (place: string, gap: Gap, { permission, issue, level }: GapPart): string =>
  JSON.stringify([place, permission ?? gapKey(gap), issue, level]);

const namedParts = ({ key, gap }: Placed): readonly GapRef[] =>
  partsOf(gap).map((part) => ({ project: key, ...part }));

const distinct = (refs: readonly GapRef[]): readonly GapRef[] => [
  ...new Map(refs.map((ref) => [placeId(ref), ref])).values(),
];
