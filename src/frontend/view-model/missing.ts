import type { Tier } from '../../diagnosis/gap';
import type { ProjectRow } from '../../report/view';

/** What a table cell shows of a long list before it says how many more there are. */
const shownPerTier = 3;

export interface MissingGroup {
  readonly tier: Tier;
  readonly names: readonly string[];
  /** How many names are not shown; the opened row has them all. */
  readonly more: number;
}

/** Missing permissions for a table cell: content first, each name once, at most three a tier. */
export function missingGroups(missing: ProjectRow['missing']): readonly MissingGroup[] {
  return (['content', 'settings'] as const).flatMap((tier) => {
    const names = [...new Set(missing.filter((entry) => entry.tier === tier).map((entry) => entry.name))];
    if (names.length === 0) return [];
    return [{ tier, names: names.slice(0, shownPerTier), more: Math.max(0, names.length - shownPerTier) }];
  });
}
