import type { PlanFacts, PlanProject } from './facts';

const grouped = new WeakMap<PlanFacts['projects'], ReadonlyMap<string | null, readonly PlanProject[]>>();

/** The live spaces that are known to use a permission scheme; null: those whose scheme was not read. They are gone through once for all schemes. */
export function spacesOfScheme(
  { projects }: Pick<PlanFacts, 'projects'>,
  schemeId: string | null,
): readonly PlanProject[] {
  const known = grouped.get(projects) ?? byScheme(projects);
  grouped.set(projects, known);
  return known.get(schemeId) ?? [];
}

function byScheme(projects: PlanFacts['projects']): ReadonlyMap<string | null, readonly PlanProject[]> {
  const spaces = new Map<string | null, PlanProject[]>();
  for (const project of projects.values()) {
    const known = spaces.get(project.schemeId);
    if (known === undefined) spaces.set(project.schemeId, [project]);
    else known.push(project);
  }
  return spaces;
}
