import { grouped } from '../text/grouped';
import type { PlanFacts, PlanProject } from './facts';

const bySchemes = new WeakMap<PlanFacts['projects'], ReadonlyMap<string | null, readonly PlanProject[]>>();

/** The live spaces that are known to use a permission scheme; null: those whose scheme was not read. They are gone through once for all schemes. */
export function spacesOfScheme(
  { projects }: Pick<PlanFacts, 'projects'>,
  schemeId: string | null,
): readonly PlanProject[] {
  const known = bySchemes.get(projects) ?? grouped(projects.values(), (project) => project.schemeId);
  bySchemes.set(projects, known);
  return known.get(schemeId) ?? [];
}
