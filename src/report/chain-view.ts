import type { Cause } from '../diagnosis/gap';

/**
 * passes: nothing is wrong there · broken: here the way ends · conditional: it counts for some work items · not-known: nobody could
 * tell.
 */
export type StepState = 'passes' | 'broken' | 'conditional' | 'not-known';

/** A box of a chain. Names of Jira's stand by themselves, see `isolated`. */
export interface ChainBox {
  readonly title: string;
  /** "not a member"; null: nothing is to be said. */
  readonly says: string | null;
}

/** Boxes that stand beside each other: any of them would do. */
export interface ChainStep {
  readonly state: StepState;
  readonly boxes: readonly ChainBox[];
  /** Boxes that are not shown. */
  readonly more: number;
}

/** The way from the account to what it wants, step by step, and where it breaks. */
export interface Chain {
  readonly kind: Cause['kind'] | 'conditional';
  /** "Browse spaces and View voters", "7 work items hidden by level Response team". */
  readonly title: string;
  readonly steps: readonly ChainStep[];
  /** Which gaps it explains, as positions in the list that it was made of. */
  readonly gaps: readonly number[];
  readonly records: number;
  /** "since 12 Nov 2026, removed by Viola Admin"; null: the audit log does not show it, or not one change took all of it. */
  readonly since: string | null;
}
