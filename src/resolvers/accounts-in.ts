import type { Gap, NearMiss, ProjectDiagnosis } from '../diagnosis/gap';

/** The accounts that a gap's near misses name: holders that are persons, and leads. */
function accountsInGap({ cause }: Gap): readonly string[] {
  return 'nearMisses' in cause ? cause.nearMisses.flatMap(accountsInNearMiss) : [];
}

function accountsInNearMiss({ holder, why }: NearMiss): readonly string[] {
  const held = holder.type === 'user' ? holder.value : null;
  const lead = 'accountId' in why ? why.accountId : null;
  return [held, lead].filter((accountId) => accountId !== null);
}

/** Account ids that the words of these projects, and gaps of the site, name. Sorted, each once. */
export function accountsIn(
  projects: readonly ProjectDiagnosis[],
  site: readonly Gap[] = [],
): readonly string[] {
  const gaps = [...projects.flatMap((project) => project.gaps), ...site];
  return [...new Set(gaps.flatMap(accountsInGap))].sort();
}
