import type { Cost } from '../../jira';
import type { LogSummary } from '../../log/finding';
import type { Profile, Warning } from '../../report';
import type { Problem } from '../../contract';
import type { Beside, CheckedBefore, StoredLine } from '../reports/stored-report';
import type { Silence } from '../facts/who-speaks';
import type { StageName } from './stage-names';

/** What of a scan never changes. Written once, when it starts. Account ids, never names. */
export interface ScanHead {
  readonly scanId: string;
  readonly accountId: string;
  readonly profile: Profile;
  /** Account id of the admin who chose the profile; null or absent: a log suggested it, or it is the least. */
  readonly profileBy?: string | null;
  /** Account id of who started it. */
  readonly by: string;
  /** ISO. */
  readonly since: string;
  readonly log: LogSummary | null;
  /** Parts of the findings that are to come; 0: none, the scan checks every project. */
  readonly parts: number;
  readonly baseUrl: string;
  /** The last change of this app's journal that was over when it started. Absent: an earlier release started it. */
  readonly turn?: number;
  /** The report that this scan checks again, with its findings; absent: none. */
  readonly again?: CheckedBefore;
  /** The report of another account that this scan does over; absent: none. */
  readonly beside?: Beside;
  /** The watch that it looks for, by id: its verdicts make a line of that and no report. Absent: it is a check. */
  readonly watchId?: string;
}

/** Why the background does not take a scan further. */
export type WhyPageDrives =
  | Silence
  /** Forge took no event: one invocation leads to 1,000 at most, and a site has its limits. */
  | 'no-event';

/** What is known of a scan after one thing happened to it. Each is an entry of the scan's journal. */
export interface ScanEntry {
  /** When it was written, in milliseconds since the epoch. */
  readonly at: number;
  readonly state: 'receiving' | 'running' | 'paused' | 'done' | 'stopped' | 'failed';
  readonly stage: StageName;
  /** Whether the stage knows what is to be done: its items lie among the facts. */
  readonly planned: boolean;
  /** Items of the stage that are done. */
  readonly items: number;
  /** What they are about, counted: spaces, work items; done and in all. */
  readonly done: number;
  readonly total: number;
  /** When a paused scan goes on, in milliseconds since the epoch. */
  readonly until: number | null;
  readonly problem: Problem | null;
  /** Numbers of the findings parts that have arrived. */
  readonly arrived: readonly number[];
  /** Name of a kind of fact → the stored segments that hold them, in order. */
  readonly segments: Readonly<Record<string, readonly string[]>>;
  readonly warnings: readonly Warning[];
  readonly cost: Cost;
  /** Points that it is thought to cost in all; absent: nobody can tell yet. */
  readonly expected?: number;
  /** Time that steps took, without the waiting between them. */
  readonly milliseconds: number;
  /** The finished report's line; set exactly where `state` is `done`, and never of a look. */
  readonly report: StoredLine | null;
  /** Where a look stood whose time was over: what it had not reached by then is not read. Absent: it was not cut short. */
  readonly cutAt?: StageName;
  /** Only an open page takes it further; absent: it goes on in the background. */
  readonly pageDrives?: WhyPageDrives;
}

/** A scan as its journal has it. `number` counts what happened to it; the next step has the next number. */
export interface Scan {
  readonly head: ScanHead;
  readonly number: number;
  readonly entry: ScanEntry;
}

/** Whether nothing more is done for a scan. */
export function isOver({ state }: Pick<ScanEntry, 'state'>): boolean {
  return state === 'done' || state === 'stopped' || state === 'failed';
}
