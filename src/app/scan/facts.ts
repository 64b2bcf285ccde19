import type { Account, Actors, PermissionScheme, RoleActors } from '../../access';
import type { NotRead, ProjectFacts } from '../../diagnosis/facts';
import type { AuditChange } from '../../diagnosis/since/audit-change';
import type {
  ApplicationSeen,
  CatalogueEntry,
  Cost,
  Granted,
  IssueSeen,
  LevelMember,
  LevelSeen,
  ProjectId,
  Witness,
} from '../../jira';
import type { PlanUnread } from '../../report/plan-unread';
import type { PackedSchemes } from '../facts/packed-schemes';
import type { StoredLine } from '../reports/stored-report';

/** What a scan gathers, by kind. Lists only grow: each step stores what it learned as one segment more. */
export type FactKinds = Gathered & { [Name in SharedFact as `plan-${Name}`]: Gathered[Name] };

/** Kinds that are read for the report and, under `plan-`, more of them for plans. */
export type SharedFact = 'granted' | 'scheme-of' | 'actors' | 'level-member' | 'level-read';

interface Gathered {
  account: { readonly account: Account; readonly applicationNames: Readonly<Record<string, string>> };
  permission: CatalogueEntry;
  project: ProjectFacts;
  /** How many live projects the site has, and how many of a type. */
  'project-count': number;
  'type-count': readonly [typeKey: string, count: number];
  /** A project that the viewer administers, whatever its status. */
  'project-id': ProjectId;
  /** Names of lists that were read to their end. */
  'list-whole': string;
  /** Ids on a page of a list that is read to its end, under the name of the reading. */
  listed: readonly [reading: string, ids: readonly string[]];
  /** What the log calls a project → its id. */
  'project-name': readonly [name: string, projectId: string];
  /** What the log calls a work item → the work item. */
  issue: readonly [name: string, issue: IssueSeen];
  /** What the log calls a work item whose look-up failed. */
  'issue-not-read': string;
  /** Ids of projects that Jira was asked about. */
  'asked-project': string;
  /** Ids of work items that Jira was asked about, and the permissions that it was asked for. */
  'asked-issue': readonly [issueId: string, permissions: readonly string[]];
  granted: Granted;
  'scheme-of': readonly [projectId: string, schemeId: string];
  scheme: PermissionScheme;
  /** Schemes of the site's list, without names of their holders, that the report is made of as well. */
  'listed-scheme': PackedSchemes;
  actors: readonly [projectId: string, actors: RoleActors];
  /** Ids of passing projects that were not asked what their grants depend on. */
  'conditions-not-asked': string;
  /** null: the project has none. */
  'security-scheme': readonly [projectId: string, schemeId: string | null];
  /** A level of a scheme. */
  'security-level': LevelSeen;
  /** Ids of security schemes whose levels were listed whole. */
  'levels-of-scheme': string;
  /** What one search of a project found in a level: how many work items, and one of them by id. */
  'level-items': {
    readonly projectId: string;
    readonly levelId: string;
    readonly as: Witness;
    readonly workItems: number;
    readonly hasMore: boolean;
    readonly one: string;
  };
  'level-count': { readonly projectId: string; readonly levelId: string; readonly workItems: number };
  'level-member': LevelMember;
  /** Ids of security levels whose members were read whole. */
  'level-read': string;
  /** What the audit log says of the account, and the number of the record. */
  'audit-change': readonly [recordId: string, change: AuditChange];
  /** What the audit log was asked for, and the time of the oldest record that came; empty: all came that there are. */
  'audit-asked': readonly [filter: string, from: string];
  /** Schemes that spaces had before, and roles, which show what a change took: the report's causes are not made of them. */
  'former-scheme': PermissionScheme;
  /** Each application of the site, with the groups that give it. */
  application: ApplicationSeen;
  'former-actors': readonly [projectId: string, actors: RoleActors];
  'not-read': NotRead;
  /** Ids of spaces of which a look of the watch says why they lost something. */
  'to-explain': string;
  /** Every scheme of the site with its grants, as a list of all brings them. */
  'site-schemes': PackedSchemes;
  /** What the report was when it was stored: what comes after it is read for plans. */
  'report-done': ReportDone;
  /** From here on: read for plans only, and nothing that the report is made of. */
  'plan-project': PlanProjectSeen;
  'plan-group': GroupSeen;
  /** Global permissions of a person: the backup account, or a member of a group. */
  'plan-person': readonly [accountId: string, globalPermissions: readonly string[]];
  'plan-default-actors': readonly [roleId: string, actors: Actors];
  'plan-of-site': 'FREE' | 'PAID';
  'plan-not-read': PlanUnread;
  /** The account that the scan's stands beside; null: Jira shows it to nobody who asked. */
  'beside-account': Account | null;
}

export interface ReportDone {
  readonly line: StoredLine;
  readonly cost: Cost;
  readonly milliseconds: number;
}

export type PlanProjectSeen = Pick<ProjectFacts, 'id' | 'key' | 'kind' | 'typeKey' | 'lead' | 'seenBy'>;

export interface GroupSeen {
  readonly id: string;
  readonly name: string;
  /** Whether the backup account is its only member. */
  readonly accountAlone: boolean;
  /** Some members, to be asked what they hold. */
  readonly members: readonly string[];
}

export type FactName = keyof FactKinds;
