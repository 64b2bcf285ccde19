import type { AccountNamed } from './account-named';
import { pairStates, type PairState, type ToTakeState } from './schema/states';
import type { GapExplanation } from './space-view';

export { pairStates, type PairState };

/** Two accounts side by side, as the page shows them. */

export interface SideBySideQuery {
  /** null: every space. */
  readonly state: PairState | null;
  /** From 1. */
  readonly page: number;
}

interface HalfNamed extends AccountNamed {
  readonly reportId: string;
  /** ISO. */
  readonly checkedAt: string;
}

export interface PairRow {
  readonly key: string;
  /** null: nobody finds the space. */
  readonly name: string | null;
  readonly state: PairState;
  /** What the first account can do of the task there: "All 3", "Lacks Browse spaces". */
  readonly first: string;
  readonly second: string;
}

export interface ToTakeRow {
  readonly id: string;
  /** "Remove Dana Backup from the role Developers in PAY." */
  readonly says: string;
  /** Whether the second account does all of the task that it gives. */
  readonly state: ToTakeState;
  readonly stateSays: string;
  /** How much else the first account loses with it; null: nothing that this app read. */
  readonly alsoSays: string | null;
  /** The permissions among that, by name. */
  readonly alsoNames: readonly string[];
  readonly steps: readonly string[];
  readonly link: GapExplanation['link'];
}

export interface SideBySide {
  readonly kind: 'compared';
  /** Who does the task so far, and who is to do it. */
  readonly first: HalfNamed;
  readonly second: HalfNamed;
  /** In one sentence how the spaces stand. */
  readonly says: string;
  /** Why not all of it may be true by now, or known at all. */
  readonly doubts: readonly string[];
  /** Spaces in each state: the sum is all of both reports. */
  readonly counts: Readonly<Record<PairState, number>>;
  readonly rows: readonly PairRow[];
  readonly matching: number;
  readonly page: number;
  readonly pages: number;
  /** What the second account still needs, by the plan of its report. */
  readonly planSays: string;
  readonly toTake: {
    readonly says: readonly string[];
    readonly rows: readonly ToTakeRow[];
    /** Those that only the exported report has, and those that were not kept. */
    readonly notShown: number;
  };
}

/** `none`: the report stands beside no other. `broken`: it does, and there is no comparison, for a reason. */
export type Beside =
  { readonly kind: 'none' } | { readonly kind: 'broken'; readonly says: string } | SideBySide;
