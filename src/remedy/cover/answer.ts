import type { Cover } from './cover';
import type { TimeLeft } from './time';

/** What is said of covers once they are searched. */

export interface Choice {
  /** Ids. */
  readonly chosen: readonly number[];
  readonly cost: number;
}

/** `found` null: nothing that costs less than what was to be beaten. */
export interface Found {
  readonly found: Choice | null;
  /** No choice that costs less than what was to be beaten costs less than this. */
  readonly bound: number;
}

/** What answers smaller covers. */
export interface Search {
  /** Always finds a choice. */
  cheapest(cover: Cover, timeLeft: TimeLeft): Choice & { readonly bound: number };
  /** Finds what costs less than `beat`. */
  below(cover: Cover, beat: number, timeLeft: TimeLeft): Found;
}

export interface Answered {
  /** The best that was found. */
  readonly choice: Choice;
  /** No choice below `beat` and `choice` costs less. */
  readonly bound: number;
}
