import {
  isNumericId,
  isProjectKey,
  limits,
  type ProjectNames,
  type ProjectSeen,
  type Witness,
} from '../../../jira';
import { inBatches } from '../batches';
import type { Learn } from '../stage';

/** The names of one project search, of one sort: Jira finds what matches both keys and ids where it is given both. */
export function searchesFor(names: readonly string[]): readonly ProjectNames[] {
  const batches = (some: readonly string[]) => inBatches(some, limits.namesPerProjectSearch);
  return [
    ...batches(names.filter(isProjectKey)).map((keys) => ({ keys })),
    ...batches(names.filter(isNumericId)).map((ids) => ({ ids })),
  ];
}

export const namesOf = ({ keys = [], ids = [] }: ProjectNames): readonly string[] => [...keys, ...ids];

/** Takes the projects that bear one of the names: their id, their key, or a key that they had before. */
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
  for (const name of names) {
    const project = byName.get(name.toUpperCase());
    if (project === undefined) continue;
    learn('project', { ...project, seenBy });
    learn('project-name', [name, project.id]);
  }
}
