import type { AccountNamed } from '../report/account-named';
import type { LogReading, LogSummary } from '../log/finding';
import type { ListedProfile, Profile } from '../report/report';
import type { Problem } from './outcome';

export const scanPhases = [
  'findings',
  'site',
  'projects',
  'issues',
  'verdicts',
  'schemes',
  'reasons',
  'conditional',
  'levels',
  'report',
  'plan',
] as const;
export type ScanPhase = (typeof scanPhases)[number];

/** Where a scan stands. It goes on by itself; a page may take its next step with `scan/advance`, and has to where `pageDrives` says so. */
export interface ScanStatus {
  readonly scanId: string;
  readonly state: 'receiving' | 'running' | 'paused' | 'done' | 'stopped' | 'failed';
  /** The step that comes next; a call with any other number changes nothing. */
  readonly step: number;
  readonly phase: ScanPhase;
  /** "Asking Jira about 1,204 spaces", worded. */
  readonly says: string;
  readonly done: number;
  readonly total: number;
  /** Who started it; `you` where `scan/status`, `scan/advance` or `scan/findings` answer that person, for whom no name is asked. */
  readonly by: AccountNamed;
  readonly since: string;
  readonly accountId: string;
  readonly profile: Profile;
  /** When a paused scan goes on, ISO. */
  readonly until: string | null;
  /** Findings parts that have arrived, of how many; the page sends what is missing. */
  readonly parts: { readonly arrived: number; readonly of: number };
  readonly reportId: string | null;
  readonly problem: Problem | null;
  /** Why it goes on while a page is open and not otherwise, a sentence; null: it goes on by itself. */
  readonly pageDrives: string | null;
  readonly jiraCalls: number;
  /** What Atlassian charges for them, estimated. */
  readonly points: number;
  /** What it is thought to cost in all, and how many full hours it still has to wait for, for what this app may spend in one. Absent: not known yet. */
  readonly expected?: { readonly points: number; readonly waits: number };
}

/** From the least to the most. */
export interface Between {
  readonly from: number;
  readonly to: number;
}

/** What a check of every space is thought to cost before it starts, where that may be more than this app has left in this hour. */
export interface CheckEstimate {
  /** Whether a check of the same account for the same task tells about how much; else only Jira's verdicts will. */
  readonly isKnown: boolean;
  readonly points: Between;
  /** Points that are left of this hour. */
  readonly left: number;
  /** How many full hours it has to wait for. */
  readonly waits: Between;
}

/** An admin's own list of permissions, as its file has it. */
export interface ProfileFile extends Pick<ListedProfile, 'name' | 'task' | 'source'> {
  readonly version: 1;
  readonly needs: readonly Omit<ListedProfile['needs'][number], 'scope'>[];
}

/** A task or a vendor's list by its name, or an own list. */
export type ProfileAsked = string | ProfileFile;

export interface ScanStart {
  readonly accountId: string;
  readonly profile: ProfileAsked;
  /** Whether the person chose the profile, rather than left what was suggested. Left out: it was suggested. */
  readonly profileChosen?: boolean | undefined;
  /** null: check every project of the site. */
  readonly log: LogSummary | null;
  /** How many `scan/findings` parts follow. 0 without a log. */
  readonly parts: number;
  /** Names and hosts of the log, at most 10 each: compared at the start and not stored. */
  readonly actors: LogReading['actors'];
  readonly hosts: LogReading['hosts'];
}

/** `busy`: somebody else's scan is running; watch it with its status or stop it. */
export type Started =
  | { readonly kind: 'started'; readonly scan: ScanStatus }
  | { readonly kind: 'busy'; readonly scan: ScanStatus };
