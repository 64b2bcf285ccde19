import type { Finding } from '../log/finding';
import type { AccountNamed } from '../report/account-named';
import type { ListedProfile, Profile, Report } from '../report/report';
import type { MapQuery, NamedCell, ReportMap } from '../report/map-view';
import type { PlanContract } from './changes';
import type { ExportCursor, ExportSlice } from './export';
import type { Outcome } from './outcome';
import type { CheckEstimate, ProfileAsked, ScanStart, ScanStatus, Started } from './scan';
import type { Beside, SideBySideQuery } from '../report/side-by-side-view';
import type { NamedNeed, ReportPage, ViewQuery } from '../report/view';
import type { ProjectExplanation } from '../report/space-view';
import type { WatchView } from '../report/watch-view';
import type { ReportLists } from '../report/lists-view';

/** The one contract between the pages and the back end. Every payload is parsed behind it, every result is JSON. */

export type { ErrorCode, Outcome, Problem } from './outcome';
export {
  scanPhases,
  type Between,
  type CheckEstimate,
  type ProfileAsked,
  type ProfileFile,
  type ScanPhase,
  type ScanStart,
  type ScanStatus,
  type Started,
} from './scan';

export interface AccountCard extends AccountNamed {
  readonly active: boolean;
  /** null: Jira did not tell. */
  readonly kind: NonNullable<Report['account']['kind']> | null;
  readonly applications: readonly string[];
}

/** Service accounts and apps whose name begins with what was typed: no picker of people shows them. */
export interface AccountsOffered {
  readonly accounts: readonly Pick<AccountCard, 'accountId' | 'displayName' | 'kind'>[];
  /** Jira was not asked for all of them. */
  readonly hasMore: boolean;
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
  /** Lists of vendors that can be chosen instead of a task. */
  readonly vendors: readonly { readonly id: string; readonly name: string }[];
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
  /** The report of another account for the same task that this one stands beside. Absent: none. */
  readonly beside?: string;
}

export type ProfileToRead = { readonly vendor: string } | { readonly text: string };

/** A list of permissions as the form shows it. */
export interface ProfileRead {
  readonly profile: ListedProfile;
  readonly needs: readonly NamedNeed[];
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
  /** By the beginning of a name. At least one, else `no-such-account`. */
  'account/search': (payload: { text: string }) => Promise<Outcome<AccountsOffered>>;
  'account/look-up': (payload: { accountId: string }) => Promise<Outcome<AccountCard>>;
  /** A vendor's list, or the text of an own one: held against the permissions of this site, whole or refused. */
  'profile/read': (payload: ProfileToRead) => Promise<Outcome<ProfileRead>>;
  /** Of every space, for an account that may not be chosen yet. null: it costs less than is left of this hour, whatever it finds. */
  'scan/estimate': (payload: {
    accountId: string | null;
    profile: ProfileAsked;
  }) => Promise<Outcome<CheckEstimate | null>>;
  'scan/start': (payload: ScanStart) => Promise<Outcome<Started>>;
  'scan/findings': (payload: {
    scanId: string;
    part: number;
    findings: readonly Finding[];
  }) => Promise<Outcome<ScanStatus>>;
  'scan/advance': (payload: { scanId: string; step: number }) => Promise<Outcome<ScanStatus>>;
  'scan/status': () => Promise<Outcome<ScanStatus | null>>;
  'scan/stop': (payload: { scanId: string }) => Promise<Outcome<ScanStatus>>;
  /** Checks another account for the task of a report: what comes of it stands beside that report. */
  'scan/beside': (payload: { reportId: string; accountId: string }) => Promise<Outcome<Started>>;
  'report/page': (payload: { reportId: string; query: ViewQuery }) => Promise<Outcome<ReportPage>>;
  'report/map': (payload: { reportId: string; query: MapQuery }) => Promise<Outcome<ReportMap>>;
  'report/project': (payload: { reportId: string; key: string }) => Promise<Outcome<ProjectExplanation>>;
  /** The report and the one that it stands beside: two accounts, one task. */
  'report/beside': (payload: { reportId: string; query: SideBySideQuery }) => Promise<Outcome<Beside>>;
  'report/lists': (payload: { reportId: string }) => Promise<Outcome<ReportLists>>;
  /** The slice of an export that begins at a cursor: the first one at `exportStart`, each further one where the one before it says. */
  'report/export': (payload: { reportId: string; at: ExportCursor }) => Promise<Outcome<ExportSlice>>;
  /** `again`: more is left; ask again after so many seconds. null: nothing is. */
  'store/erase': () => Promise<Outcome<{ readonly erased: number; readonly again: number | null }>>;
  /** null: nothing is watched. */
  'watch/status': () => Promise<Outcome<WatchView | null>>;
  /** Watches the account and the task that were checked last; `every` null: nothing any more. */
  'watch/switch': (payload: { every: WatchView['every'] | null }) => Promise<Outcome<WatchView | null>>;
  'project/view': () => Promise<Outcome<ProjectView>>;
};

export type Operation = keyof Contract;
