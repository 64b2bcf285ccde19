import {
  isNumericId,
  isProjectKey,
  limits,
  type ProjectNames,
  type ProjectSeen,
  type Witness,
} from '../../../jira';
import { inBatches } from '../../../jira/batches';
import type { Learn } from '../stage';

/** Whether a name of the log is written as a key is; others may be what people call a space, and Jira is not asked for those. */
const isWrittenAsKey = (name: string): boolean => isProjectKey(name) && name === name.toUpperCase();

/** The names of one project search, of one sort: Jira finds what matches both keys and ids where it is given both. */
export function searchesFor(names: readonly string[]): readonly ProjectNames[] {
  const batches = (some: readonly string[]) => inBatches(some, limits.namesPerProjectSearch);
  return [
    ...batches(names.filter(isWrittenAsKey)).map((keys) => ({ keys })),
    ...batches(names.filter(isNumericId)).map((ids) => ({ ids })),
  ];
}

export const namesOf = ({ keys = [], ids = [] }: ProjectNames): readonly string[] => [...keys, ...ids];

/**
 * Takes the projects that bear one of the names: their id, their key, or a key that they had before; a name that is not written
 * as a key may be in small letters, or what people call the project.
 */
export function learnNamed(
  names: readonly string[],
  seen: readonly ProjectSeen[],
  seenBy: Witness,
  learn: Learn,
): void {
  const byName = new Map<string, ProjectSeen>();
  // a key in use is its project's, whoever had it before
  for (const project of seen) for (const key of project.previousKeys) byName.set(key.toUpperCase(), project);
  for (const project of seen) byName.set(project.key.toUpperCase(), project).set(project.id, project);
  const byTitle = new Map(seen.map((project) => [project.name.trim().toUpperCase(), project]));
  for (const name of names) {
    const called = isWrittenAsKey(name) ? undefined : byTitle.get(name.toUpperCase());
    const project = byName.get(name.toUpperCase()) ?? called;
    if (project === undefined) continue;
    learn('project', { ...project, seenBy });
    learn('project-name', [name, project.id]);
    if (project.key !== name) learn('project-name', [project.key, project.id]);
  }
}

/** Takes the live projects of a list of all, which a plan asks for besides. */
export function learnListed(seen: readonly ProjectSeen[], learn: Learn): void {
  const live = seen.filter(({ status }) => status === 'live');
  learn(
    'plan-project',
    ...live.map(({ id, key, kind, typeKey, lead }) => ({
      ...{ id, key, kind, typeKey, lead },
      seenBy: 'viewer' as const,
    })),
  );
}
