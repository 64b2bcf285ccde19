import { figure, listed } from '../../text/english';
import type { Tier } from '../../diagnosis/gap';
import type { ProjectRow } from '../../report/space-view';

/** What a table cell names of a long list before it says how many more there are. */
const shownPerTier = 3;

export interface MissingGroup {
  readonly tier: Tier;
  /** `Browse spaces, Edit work items and 2 more`; the opened row has them all. */
  readonly names: string;
}

/** Missing permissions for a table cell: content first, each name once, without what is left out on purpose. */
export function missingGroups(missing: ProjectRow['missing']): readonly MissingGroup[] {
  return (['content', 'settings'] as const).flatMap((tier) => {
    const open = missing.filter((entry) => entry.tier === tier && !entry.accepted);
    const names = [...new Set(open.map((entry) => entry.name))];
    if (names.length === 0) return [];
    // One more name takes no more room than "1 more".
    const shown = names.length <= shownPerTier + 1 ? names : names.slice(0, shownPerTier);
    const more = names.length - shown.length;
    return [{ tier, names: listed(more > 0 ? [...shown, `${figure(more)} more`] : shown) }];
  });
}

/** What a table cell says below the missing permissions: how many are left out on purpose, how many are closed by now. */
export function aside({ missing, closed }: Pick<ProjectRow, 'missing' | 'closed'>): string | null {
  const leftOut = missing.filter(({ accepted }) => accepted).length;
  const words = [
    ...(leftOut > 0 ? [`${figure(leftOut)} accepted`] : []),
    ...(closed > 0 ? [`${figure(closed)} closed since`] : []),
  ];
  return words.length === 0 ? null : `${words.join(', ')}.`;
}
