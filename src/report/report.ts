import type { ReportPlan } from './export-plan';
import type { Profile } from '../diagnosis';
import type { CauseKind, Evidence, Tier } from '../diagnosis/gap';
import type { ProjectStatus } from '../diagnosis/facts';

/** The exported report, version 1: a contract with whoever reads the file. Readers ignore unknown fields. */

export type { Profile };

export interface ReportHolder {
  readonly type: string;
  readonly value?: string;
  readonly name?: string;
}

export interface ReportGap {
  readonly permission: string | null;
  /** Tells it from other gaps of that permission in its place; entries of a plan that are about it bear the same. */
  readonly gap: string;
  readonly name: string;
  readonly tier: Tier;
  readonly cause: {
    readonly kind: CauseKind;
    readonly says: string;
    /** The page about this kind of cause, `docs/causes/no-holder.md`, from the folder of this project. */
    readonly page?: string;
    readonly nearMisses: readonly { readonly holder: ReportHolder; readonly says: string }[];
  };
  readonly evidence: Evidence;
  readonly records: number;
  readonly lines: readonly number[];
  readonly issues: readonly string[];
  /** Ids of changes in `plan` that close it. */
  readonly fixes: readonly string[];
  readonly accepted: { readonly by: string; readonly at: string; readonly reason: string } | null;
  /** What Jira said when it was asked again about this space, after `checkedAt`. */
  readonly now?: { readonly state: 'closed' | 'open'; readonly at: string };
  /** Against the report that this one checked again. */
  readonly news?: 'new' | 'still';
}

export interface ReportProject {
  readonly key: string;
  readonly id: string | null;
  readonly name: string | null;
  readonly kind: 'company-managed' | 'team-managed' | null;
  readonly status: ProjectStatus;
  /** partly: not everything that the task needs was asked, or answered; `notRead` says what. */
  readonly checked: 'complete' | 'partly';
  readonly records: number;
  readonly gaps: readonly ReportGap[];
  readonly conditional: readonly {
    readonly permission: string;
    readonly says: string;
    readonly holders: readonly string[];
    readonly records: number;
    readonly lines: readonly number[];
  }[];
  readonly alreadyGranted: readonly {
    readonly permission: string;
    readonly records: number;
    readonly lines: readonly number[];
  }[];
  /** Gaps of the report that this one checked again, closed since. */
  readonly closedSince?: readonly { readonly permission: string | null; readonly issue?: string }[];
}

/** Gaps of an earlier report, counted: how many it had, and what came of them. */
export interface ReportSince {
  readonly checkedAt: string;
  readonly says: string;
  readonly gaps: number;
  readonly closed: number;
  readonly still: number;
  readonly new: number;
  /** Of spaces that this report does not cover. */
  readonly notCovered: number;
}

export interface ReportCandidate {
  readonly project: string | null;
  readonly permission: string;
  readonly verdict: 'granted' | 'refused' | 'not-asked';
}

export interface Report {
  readonly version: 1;
  readonly checkedAt: string;
  readonly profile: Profile;
  /** chosen: by an admin; suggested: by the log alone, so nothing is made for it; least: `backup`, which nobody had to choose. */
  readonly profileSource: 'chosen' | 'suggested' | 'least';
  readonly account: {
    readonly accountId: string;
    readonly displayName: string;
    readonly active: boolean;
    readonly applications: readonly string[];
    readonly jiraAdmin: boolean;
  };
  /** null: every project of the site was checked, without a log. */
  readonly log: {
    readonly bytes: number;
    readonly records: number;
    readonly permission: number;
    readonly setAside: number;
    readonly unrecognised: number;
    readonly linesAre: 'lines' | 'records';
    readonly broken: readonly { readonly line: number; readonly byte: number; readonly says: string }[];
    /** Only where several files were read as one log. */
    readonly files?: readonly { readonly records: number; readonly firstLine: number }[];
  } | null;
  /** Sentences that belong above the verdict: another person's log, another site's log. */
  readonly warnings: readonly { readonly kind: string; readonly says: string }[];
  /** Projects that were counted and not checked, in a report without a log. */
  readonly notChecked: { readonly archived: number; readonly trashed: number };
  /** What has changed since the report that this one checked again. */
  readonly since?: ReportSince;
  readonly projects: readonly ReportProject[];
  readonly site: readonly ReportGap[];
  /** Global permissions that records point to and that Jira grants now. */
  readonly alreadyGranted: ReportProject['alreadyGranted'];
  readonly setAside: readonly {
    readonly reason: string;
    readonly says: string;
    readonly records: number;
    readonly lines: readonly number[];
    readonly examples: readonly string[];
  }[];
  readonly unrecognised: readonly {
    readonly text: string | null;
    readonly records: number;
    readonly lines: readonly number[];
    /** The first of `candidates`. */
    readonly candidate: ReportCandidate | null;
    readonly candidates: readonly ReportCandidate[];
  }[];
  readonly notRead: readonly {
    readonly what: string;
    readonly id: string;
    readonly project: string | null;
    readonly says: string;
    readonly right: string | null;
  }[];
  /** What single groups and roles give beyond what is needed: permissions that the account holds in each of the projects. */
  readonly beyond: readonly {
    /** `group developers`, `role Developers`. */
    readonly through: string;
    readonly permissions: readonly string[];
    readonly projects: readonly string[];
  }[];
  /** null: the report is of a release that made no plans. */
  readonly plan: ReportPlan | null;
  readonly cost: {
    readonly jiraCalls: number;
    readonly jiraCallsByEndpoint: Readonly<Record<string, number>>;
    readonly milliseconds: number;
  };
}

type SetAsideLine = Report['setAside'][number];
type UnrecognisedLine = Report['unrecognised'][number];

/** What the back end gives of a report beside what is said of single projects: where the log's texts belong it has only their indices. */
export interface ExportHead extends Omit<
  Report,
  'projects' | 'beyond' | 'setAside' | 'unrecognised' | 'plan'
> {
  readonly setAside: readonly (Omit<SetAsideLine, 'examples'> & { readonly texts: readonly number[] })[];
  readonly unrecognised: readonly (Omit<UnrecognisedLine, 'text'> & { readonly text: number | null })[];
}
