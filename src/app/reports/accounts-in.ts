import type { NearMiss } from '../../diagnosis/gap';
import type { CurrentGap, CurrentProject } from '../../report';

/** The accounts that a gap names: holders that are persons and leads among its near misses, who took it, and who accepted it. */
function accountsInGap({ cause, since, accepted }: CurrentGap): readonly string[] {
  const missed = 'nearMisses' in cause ? cause.nearMisses.flatMap(accountsInNearMiss) : [];
  return [...missed, ...[since?.by, accepted?.by].flatMap((by) => by ?? [])];
}

function accountsInNearMiss({ holder, why }: NearMiss): readonly string[] {
  const held = holder.type === 'user' ? holder.value : null;
  const lead = 'accountId' in why ? why.accountId : null;
  return [held, lead].filter((accountId) => accountId !== null);
}

/** The accounts that some gaps name. */
export const accountsInGaps = (gaps: readonly CurrentGap[]): readonly string[] => gaps.flatMap(accountsInGap);

/** Account ids that the words of these projects, and gaps of the site, name. Sorted, each once. */
export function accountsIn(
  projects: readonly CurrentProject[],
  site: readonly CurrentGap[] = [],
): readonly string[] {
  const gaps = [...projects.flatMap((project) => project.gaps), ...site];
  const leftOut = projects.flatMap((project) => project.leftOut?.by ?? []);
  return [...new Set([...gaps.flatMap(accountsInGap), ...leftOut])].sort();
}
