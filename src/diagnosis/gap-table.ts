import { tierOf } from '../access';
import type { Gap } from './gap';
import { byCode, byGap } from './order';
import { add, nothing, type Tally } from './tally';

export type GapKind = Pick<Gap, 'permission' | 'wanted' | 'cause' | 'evidence'>;

/** Gaps by permission and cause, with the records that point to them: many work items of one cause are one gap. */
export class GapTable {
  private readonly rows = new Map<string, { gap: GapKind; tally: Tally; issues: Set<string> }>();

  add(gap: GapKind, tally: Tally = nothing, issues: readonly string[] = []): void {
    const { permission, wanted, cause, evidence } = gap;
    const key = JSON.stringify([permission, wanted, cause, evidence]);
    const row = this.rows.get(key) ?? { gap, tally: nothing, issues: new Set<string>() };
    row.tally = add(row.tally, tally);
    for (const issue of issues) row.issues.add(issue);
    this.rows.set(key, row);
  }

  /** Sorted: content before settings, then in the order of the profile. */
  list(): readonly Gap[] {
    return [...this.rows.values()]
      .map(({ gap, tally, issues }): Gap => {
        const { permission, wanted, cause, evidence } = gap;
        const tier = permission !== null ? tierOf(permission) : wanted === 'share' ? 'settings' : 'content';
        return { permission, wanted, tier, cause, evidence, ...tally, issues: [...issues].sort(byCode) };
      })
      .sort(byGap);
  }
}
