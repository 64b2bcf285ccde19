import type { Profile, Warning } from '../../report';
import type { Clock, Cost, JiraReader } from '../../jira';
import type { Problem } from '../../contract';
import type { FactStore } from './fact-store';
import type { FactKinds, FactName } from './facts';
import type { ReportDraft } from './report-draft';
import type { ScanHead } from './record';
import type { StoredLine } from '../reports/stored-report';
import type { StageName } from './stage-names';

/** What a stage works with during one step. */
export interface StepContext {
  readonly head: ScanHead;
  /** Where a look stood when its time was over; null: it is a check, or in time. */
  readonly cutAt: StageName | null;
  readonly profile: Profile;
  /** Account id of who advances the scan. */
  readonly viewer: string;
  readonly store: FactStore;
  readonly jira: JiraReader;
  /** The report from all facts, made once a step. */
  readonly draft: () => Promise<ReportDraft>;
  readonly clock: Clock;
  /** Cost of the scan up to this moment. */
  readonly cost: () => Cost;
  readonly milliseconds: () => number;
  /** Says about how many points are still ahead. */
  readonly expect: (points: number) => void;
  /** Adds a reason to doubt the report. */
  readonly warn: (warning: Warning) => void;
  readonly warnings: () => readonly Warning[];
  /** Says that the report is stored. */
  readonly finish: (line: StoredLine) => void;
}

/** Takes facts of an item; they count once the item is done. */
export type Learn = <Name extends FactName>(name: Name, ...facts: readonly FactKinds[Name][]) => void;

export type ItemEnd<Item> = { readonly kind: 'done'; readonly more?: readonly Item[] } | HeldUp;

/** What keeps an item from being done. */
export type HeldUp =
  /** Jira asks to wait, longer than a step lasts. The item is done again then. */
  | { readonly kind: 'wait'; readonly seconds: number }
  /** Jira did not answer what the scan cannot do without. The item is done again by the next step. */
  | { readonly kind: 'interrupted'; readonly problem: Problem }
  /** The scan cannot go on. */
  | { readonly kind: 'failed'; readonly problem: Problem };

/** A part of a scan: what is to be done is planned once and stored; each item is at most one call to Jira. */
export interface Stage<Item> {
  readonly name: StageName;
  /** "Asking Jira about 1,204 spaces". `count` is the sum of the items' sizes. */
  says(count: number): string;
  /** Works on facts alone, without a call. Empty: the stage has nothing to do. */
  plan(step: StepContext): Promise<readonly Item[]>;
  /** How many spaces or work items an item is about; absent: one. */
  size?(item: Item): number;
  work(item: Item, step: StepContext, learn: Learn): Promise<ItemEnd<Item>>;
}

/** A stage whose items are of its own business. */
export type AnyStage = Stage<unknown>;

/** Items come back from the store as the stage itself put them there, so their type may be forgotten in between. */
export function stage<Item>(definition: Stage<Item>): AnyStage {
  return definition;
}

export const done = { kind: 'done' } as const;
