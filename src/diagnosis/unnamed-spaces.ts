import type { NotRead } from './facts';
import type { ProjectDiagnosis } from './gap';

/** Spaces whose names nobody asked for, because the site has too many and nothing was found missing in them: one row that stands for all of them. */
export function unnamedSpaces(
  projects: readonly Pick<ProjectDiagnosis, 'id' | 'name'>[],
): readonly NotRead[] {
  const others = projects.filter(({ id, name }) => id !== null && name === null).length;
  return others === 0
    ? []
    : [{ what: 'unnamed-space', id: '', project: null, status: null, right: null, others }];
}
