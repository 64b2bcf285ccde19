import type { Outcome } from '../../contract';
import type { ChangeResult, ChangeJournal, JournalAsked } from '../../contract/changes';

/** What carrying out a plan needs of the world, so that its course can be tested without a clock or a bridge. */
export interface ChangesPort {
  /** `byItself`: the person chose this one by itself, though it is no part of the plan. */
  readonly apply: (
    planId: string,
    changeId: string,
    sequence: number,
    byItself: boolean,
  ) => Promise<Outcome<ChangeResult>>;
  readonly confirm: (id: string) => Promise<Outcome<ChangeResult>>;
  readonly undo: (id: string, sequence: number) => Promise<Outcome<ChangeResult>>;
  readonly journal: (asked: JournalAsked) => Promise<Outcome<ChangeJournal>>;
  /** Returns after so many milliseconds, or at once when the signal is aborted. */
  readonly wait: (milliseconds: number, signal: AbortSignal) => Promise<void>;
}
