import type { Account, Holder } from '../access/model';
import type { AuditChange } from '../diagnosis/since/audit-change';

/** What this app has seen in Jira: answers of the port, parsed. Ids are strings. */

export interface Page<Item> {
  readonly items: readonly Item[];
  readonly total: number;
}

/** Which security scheme a project has; `id` is the project's. */
export interface SecuritySchemeOf {
  readonly id: string;
  readonly schemeId: string;
}

export interface SecuritySchemeSeen {
  readonly id: string;
  readonly levels: readonly { readonly id: string; readonly name: string }[];
}

export interface LevelSeen {
  readonly id: string;
  readonly name: string;
  readonly schemeId: string;
}

export interface LevelItemsSeen {
  readonly items: readonly { readonly id: string; readonly levelId: string }[];
  readonly hasMore: boolean;
}

export interface CatalogueEntry {
  readonly key: string;
  /** In the language of the viewer. */
  readonly name: string;
  readonly global: boolean;
}

/** What Jira granted. Everything else that was asked was refused, or does not exist: Jira leaves it out without a word. */
export interface Granted {
  readonly global: readonly string[];
  readonly entries: readonly {
    readonly permission: string;
    readonly projects: readonly string[];
    readonly issues: readonly string[];
  }[];
}

export interface ProjectId {
  readonly id: string;
  readonly key: string;
}

export interface ProjectSeen {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly kind: 'company-managed' | 'team-managed';
  readonly typeKey: string;
  readonly status: 'live' | 'archived' | 'trashed';
  readonly lead: string | null;
  readonly previousKeys: readonly string[];
}

export interface IssueSeen {
  readonly id: string;
  readonly key: string;
  readonly projectId: string;
  readonly reporter: string | null;
  readonly assignee: string | null;
  readonly level: { readonly id: string; readonly name: string } | null;
  /** null: it is restricted, or may be, in a way that this app does not understand. */
  readonly restrictedToRoles: readonly string[] | null;
}

/** `account.globalPermissions` is empty: they are asked by `check`. */
export interface AccountSeen {
  readonly account: Account;
  readonly displayName: string;
  /** Names of the applications that the account has, by key. */
  readonly applicationNames: Readonly<Record<string, string>>;
  /** Whether Jira told all groups and applications. */
  readonly whole: boolean;
}

type AccountFound = Pick<Account, 'accountId' | 'accountType'> & Pick<AccountSeen, 'displayName'>;

export interface AccountsFound {
  readonly accounts: readonly AccountFound[];
  readonly hasMore: boolean;
}

export interface LevelMember {
  /** The id of this membership, by which it is removed. */
  readonly id: string;
  readonly levelId: string;
  readonly schemeId: string;
  readonly holder: Holder;
}

export interface GroupMember {
  readonly accountId: string;
  readonly active: boolean;
}

/** `about`: whatever it names, its object and what is associated with it. `type` is Jira's word: PROJECT, SCHEME, PROJECT_ROLE, … */
export interface AuditRecord {
  /** ISO. */
  readonly at: string;
  readonly id: string;
  readonly about: readonly { readonly type: string; readonly id: string }[];
  /** What it says of roles, groups, grants and the schemes of projects. */
  readonly changes: readonly AuditChange[];
}

export interface ApplicationSeen {
  readonly key: string;
  readonly name: string;
  /** Groups whose members get it. */
  readonly groupIds: readonly string[];
  /** The same of groups that Jira told without an id; absent: none. */
  readonly groupNames?: readonly string[];
  /** Names of all of them, where Jira told one. */
  readonly allNames: readonly string[];
}

export interface SiteAddresses {
  /** Under `atlassian.net`. */
  readonly baseUrl: string;
  /** What people see: the custom domain, where the site has one. */
  readonly displayUrl: string;
}
