import type { Finding, LogSummary } from '../log/finding';
import type { ReportPlanPart } from '../report/output/export-plan';
import type { ExportHead, Profile, Report, ReportProject, ReportRetry } from '../report/report';
import type { MapQuery, NamedCell, ReportMap } from '../report/map-view';
import type { PlanContract } from './changes';
import type { ProjectExplanation, ReportLists, ReportPage, ViewQuery } from '../report/view';

/** The one contract between the pages and the back end. Every payload is parsed behind it, every result is JSON. */

export type ErrorCode =
  | 'not-allowed'
  | 'bad-request'
  | 'too-large'
  | 'no-such-account'
  | 'no-such-scan'
  | 'no-such-report'
  | 'no-account-chosen'
  | 'jira-refused'
  | 'jira-unavailable'
  | 'rate-limited'
  /** Forge's store takes no more from this app for up to a minute. */
  | 'store-busy'
  /** This app may not change permissions until a Jira admin switches it on. */
  | 'switched-off'
  /** The change is not in the current plan. */
  | 'not-in-plan'
  /** Nothing is made for what no admin chose: a log only suggests. */
  | 'not-chosen'
  /** Something else has to be done first, and Jira does not say yet that it is. */
  | 'locked'
  /** The request was sent before, or somebody else changed something since the page looked. */
  | 'stale'
  | 'no-such-change'
  /** Everything that this app stored is being deleted at this moment. */
  | 'erasing'
  | 'internal';

/** An expected outcome that is not the wished one: a code for code, a sentence that says what to do for people. */
export interface Problem {
  readonly code: ErrorCode;
  readonly says: string;
}

export type Outcome<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Problem };

export interface AccountCard {
  readonly accountId: string;
  readonly displayName: string;
  readonly active: boolean;
  readonly accountType: string;
  readonly applications: readonly string[];
}

/** What the page needs when it opens. */
export interface Overview {
  readonly viewer: AccountCard;
  /** Where links go: the site's custom domain, where it has one. */
  readonly baseUrl: string;
  /** All hosts of the site, the one of `baseUrl` first. */
  readonly hosts: readonly string[];
  /** The account last used on this site. */
  readonly account: AccountCard | null;
  readonly profile: Profile;
  readonly scan: ScanStatus | null;
  /** The last reports, newest first; `rows` is false where only the index line is kept. */
  readonly reports: readonly ReportLine[];
}

export interface ReportLine {
  readonly reportId: string;
  readonly checkedAt: string;
  readonly by: string;
  readonly accountId: string;
  readonly profile: Profile;
  readonly projects: number;
  readonly gaps: number;
  readonly rows: boolean;
}

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

/** Where a scan stands. The page shows it and calls `scan/advance` with this step until `state` is not `running`. */
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
  /** Who started it; `you` where `scan/advance` or `scan/findings` answer that person, for whom no name is asked. */
  readonly by: { readonly accountId: string; readonly displayName: string };
  readonly since: string;
  readonly accountId: string;
  readonly profile: Profile;
  /** When a paused scan goes on, ISO. */
  readonly until: string | null;
  /** Findings parts that have arrived, of how many; the page sends what is missing. */
  readonly parts: { readonly arrived: number; readonly of: number };
  readonly reportId: string | null;
  readonly problem: Problem | null;
  readonly jiraCalls: number;
}

export interface ScanStart {
  readonly accountId: string;
  readonly profile: Profile;
  /** Whether the person chose the profile, rather than left what was suggested. Left out: it was suggested. */
  readonly profileChosen?: boolean | undefined;
  /** null: check every project of the site. */
  readonly log: LogSummary | null;
  /** How many `scan/findings` parts follow. 0 without a log. */
  readonly parts: number;
  /** Names and hosts of the log, at most 10 each: compared at the start and not stored. */
  readonly actors: readonly { readonly name: string; readonly records: number }[];
  readonly hosts: readonly { readonly host: string; readonly records: number }[];
}

/** `busy`: somebody else's scan is running; watch it with its status or stop it. */
export type Started =
  | { readonly kind: 'started'; readonly scan: ScanStatus }
  | { readonly kind: 'busy'; readonly scan: ScanStatus };

/**
 * One part of an export: the head of the report comes with the first, its plan with the last. `assembleReport` joins the parts, the
 * plan's changes with the gaps that they close, and the log's texts.
 */
export interface ExportPart {
  readonly part: number;
  /** How many parts there are; before the plan is reached, how many at least. */
  readonly of: number;
  readonly head: ExportHead | null;
  readonly projects: readonly ReportProject[];
  /** What is too much in all projects: with the first part. */
  readonly beyond: Report['beyond'];
  /** What could not be read of projects. */
  readonly notRead: Report['notRead'];
  /** What of the log may be tried again: with the first part. */
  readonly again: ReportRetry['again'];
  /** Some of the plan: the last parts hold it. */
  readonly plan?: ReportPlanPart | null;
}

/** The project settings page. */
export interface ProjectView {
  readonly project: { readonly key: string; readonly name: string };
  readonly account: AccountCard;
  readonly profile: Profile;
  readonly checkedAt: string;
  /** Where the verdicts come from: Jira now (through the app), Jira's user search now, or the last report. */
  readonly source: 'permissions-check' | 'permission-search' | 'last-report';
  readonly sourceSays: string;
  readonly explanation: ProjectExplanation;
  /** The map's row of the space, made of the same gaps as the state of `explanation.row`. */
  readonly cells: readonly NamedCell[];
  /** What the log's numbers count, where the rows are those of a report with a log; null: no log stands behind them. */
  readonly linesAre: 'lines' | 'records' | null;
  readonly notRead: Report['notRead'];
  /** What the site's newest report knows of work items here; null: no report has any gap on one. */
  readonly workItems: {
    /** When Jira was asked about them, ISO. */
    readonly asOf: string;
    /** Refused ones that the viewer may not read: they are counted, never named. */
    readonly hidden: number;
    /** Those of which only the log speaks, and that the viewer does not find either. */
    readonly notFound: number;
    /** A change touched the space since. */
    readonly changed: boolean;
  } | null;
}

export type Contract = PlanContract & {
  'admin/overview': () => Promise<Outcome<Overview>>;
  'account/look-up': (payload: { accountId: string }) => Promise<Outcome<AccountCard>>;
  'scan/start': (payload: ScanStart) => Promise<Outcome<Started>>;
  'scan/findings': (payload: {
    scanId: string;
    part: number;
    findings: readonly Finding[];
  }) => Promise<Outcome<ScanStatus>>;
  'scan/advance': (payload: { scanId: string; step: number }) => Promise<Outcome<ScanStatus>>;
  'scan/status': () => Promise<Outcome<ScanStatus | null>>;
  'scan/stop': (payload: { scanId: string }) => Promise<Outcome<ScanStatus>>;
  'report/page': (payload: { reportId: string; query: ViewQuery }) => Promise<Outcome<ReportPage>>;
  'report/map': (payload: { reportId: string; query: MapQuery }) => Promise<Outcome<ReportMap>>;
  'report/project': (payload: { reportId: string; key: string }) => Promise<Outcome<ProjectExplanation>>;
  'report/lists': (payload: { reportId: string }) => Promise<Outcome<ReportLists>>;
  'report/export': (payload: { reportId: string; part: number }) => Promise<Outcome<ExportPart>>;
  /** `again`: more is left; ask again after so many seconds. null: nothing is. */
  'store/erase': () => Promise<Outcome<{ readonly erased: number; readonly again: number | null }>>;
  'project/view': () => Promise<Outcome<ProjectView>>;
};

export type Operation = keyof Contract;
