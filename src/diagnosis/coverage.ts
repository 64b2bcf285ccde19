import type { SiteFacts } from './facts';
import type { Findings } from './names';
import { recordGroupsOf, type PlacingFacts, type RecordGroup } from './record-groups';
import { byCodeUnits } from '../text/order';

/** The projects that a report is about, each with the records that belong to it. */
export interface Coverage {
  /** Project id → groups of records. Every status. */
  readonly found: ReadonlyMap<string, readonly RecordGroup[]>;
  /** Name in the log → groups of records, of projects that nobody finds. */
  readonly notFound: ReadonlyMap<string, readonly RecordGroup[]>;
  /** Slices that belong to no project. */
  readonly nowhere: readonly RecordGroup[];
}

/** Every project that any record names, or without a log every live project. */
export function coverageOf(findings: Findings, facts: PlacingFacts): Coverage {
  const found = new Map<string, RecordGroup[]>();
  const notFound = new Map<string, RecordGroup[]>();
  const nowhere: RecordGroup[] = [];
  if (findings === null) {
    for (const { id, status } of facts.projects.values()) if (status === 'live') found.set(id, []);
    return { found, notFound, nowhere };
  }
  for (const recordGroup of recordGroupsOf(findings, facts)) {
    if (recordGroup.where.kind === 'project') append(found, recordGroup.where.id, recordGroup);
    else if (recordGroup.where.kind === 'not-found') append(notFound, recordGroup.where.name, recordGroup);
    else nowhere.push(recordGroup);
  }
  // A project stays covered though all its work items that the log names have moved to another one.
  for (const { project, also = [] } of findings) {
    for (const name of [project, ...also]) {
      const id = name === null ? undefined : facts.projectByName.get(name);
      if (id !== undefined && facts.projects.has(id) && !found.has(id)) found.set(id, []);
    }
  }
  return { found, notFound, nowhere };
}

function append(map: Map<string, RecordGroup[]>, key: string, recordGroup: RecordGroup): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [recordGroup]);
  else list.push(recordGroup);
}

/** Ids of projects in which looked-up work items are (moved ones) and that are not in `projects` yet: look them up too. */
export function projectsToFollow(facts: Pick<SiteFacts, 'issues' | 'projects'>): readonly string[] {
  const ids = new Set([...facts.issues.values()].map(({ projectId }) => projectId));
  return [...ids].filter((id) => !facts.projects.has(id)).sort(byCodeUnits);
}
