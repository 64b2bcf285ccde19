import { tierOf } from '../access';
import type { Gap } from './gap';
import { gapKey } from './gap-key';
import { byGap, byWorkItem } from './order';
import { add, nothing, type Tally } from './tally';

export type GapKind = Pick<Gap, 'permission' | 'wanted' | 'cause' | 'evidence'>;

/** Gaps by permission and cause, with the records that point to them: many work items of one cause are one gap. */
export class GapTable {
  private readonly keys = new Map<GapKind, string>();
  private readonly rows = new Map<string, { gap: GapKind; tally: Tally; issues: Set<string> }>();

  add(gap: GapKind, tally: Tally = nothing, issues: readonly string[] = []): void {
    const key = this.keyOf(gap);
    const row = this.rows.get(key) ?? { gap, tally: nothing, issues: new Set<string>() };
    row.tally = add(row.tally, tally);
    for (const issue of issues) row.issues.add(issue);
    this.rows.set(key, row);
  }

  /** Thousands of records may point to one gap object; its key is worked out once. */
  private keyOf(gap: GapKind): string {
    const key = this.keys.get(gap) ?? `${gap.permission ?? ''} ${gapKey(gap)}`;
    this.keys.set(gap, key);
    return key;
  }

  /** Sorted: content before settings, then in the order of the profile. */
  list(): readonly Gap[] {
    return [...this.rows.values()]
      .map(({ gap, tally, issues }): Gap => {
        const { permission, wanted, cause, evidence } = gap;
        const tier = permission !== null ? tierOf(permission) : wanted === 'share' ? 'settings' : 'content';
        return { permission, wanted, tier, cause, evidence, ...tally, issues: [...issues].sort(byWorkItem) };
      })
      .sort(byGap);
  }
}
