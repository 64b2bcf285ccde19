import type { SiteFacts } from './facts';
import type { Findings } from './names';
import { slicesOf, type PlacingFacts, type Slice } from './slices';
import { byCodeUnits } from '../text/order';

/** The projects that a report is about, each with the records that belong to it. */
export interface Coverage {
  /** Project id → slices. Every status. */
  readonly found: ReadonlyMap<string, readonly Slice[]>;
  /** Name in the log → slices, of projects that nobody finds. */
  readonly notFound: ReadonlyMap<string, readonly Slice[]>;
  /** Slices that belong to no project. */
  readonly nowhere: readonly Slice[];
}

/** Every project that any record names, or without a log every live project. */
export function coverageOf(findings: Findings, facts: PlacingFacts): Coverage {
  const found = new Map<string, Slice[]>();
  const notFound = new Map<string, Slice[]>();
  const nowhere: Slice[] = [];
  if (findings === null) {
    for (const { id, status } of facts.projects.values()) if (status === 'live') found.set(id, []);
    return { found, notFound, nowhere };
  }
  for (const slice of slicesOf(findings, facts)) {
    if (slice.where.kind === 'project') append(found, slice.where.id, slice);
    else if (slice.where.kind === 'not-found') append(notFound, slice.where.name, slice);
    else nowhere.push(slice);
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

function append(map: Map<string, Slice[]>, key: string, slice: Slice): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [slice]);
  else list.push(slice);
}

/** Ids of projects in which looked-up work items are (moved ones) and that are not in `projects` yet: look them up too. */
export function projectsToFollow(facts: Pick<SiteFacts, 'issues' | 'projects'>): readonly string[] {
  const ids = new Set([...facts.issues.values()].map(({ projectId }) => projectId));
  return [...ids].filter((id) => !facts.projects.has(id)).sort(byCodeUnits);
}
