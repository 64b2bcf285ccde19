import type { PermissionKey } from '../access/model';
import type { Cause } from '../diagnosis/gap';
import type { GapRef } from '../diagnosis/gap-ref';

/** A change in Jira that gives the backup account something, as kinds and ids: wording happens when it is shown. */

/** What a change closes or a plan leaves. */
export interface GapInPlan extends GapRef {
  /** Only the log asks for it: the permission is none of the profile's. */
  readonly fromLog?: true;
  /** What is wanted, where the permission does not say it: no permission stands for it, or it is a level's. */
  readonly cause?: Cause;
}

/** As the pages and the files have it: the cause is for words alone. */
export function withoutCause<Part extends GapInPlan>({ cause: _cause, ...part }: Part): Omit<Part, 'cause'> {
  return part;
}

/** One thing that the account gains: a permission in a project, a global permission (`project` null), or a licence. */
export type Gained =
  { readonly project: string | null; readonly permission: PermissionKey } | { readonly application: string };

interface RoleTarget {
  readonly projectKey: string;
  readonly roleId: string;
  readonly roleName: string;
  /** Jira's project type, by which the addresses of its screens differ. */
  readonly typeKey: string;
}

/** Whom a grant names: the account itself, or a group whose only member it is. */
export interface GrantHolder {
  readonly type: 'user' | 'group';
  readonly value: string;
  /** The group's name; null for the account, whose name is never stored. */
  readonly name: string | null;
}

interface Targets {
  readonly 'add-to-role': RoleTarget;
  readonly 'add-to-team-role': RoleTarget;
  readonly 'grant-in-scheme': {
    readonly schemeId: string;
    readonly schemeName: string;
    readonly permissions: readonly PermissionKey[];
    readonly holder: GrantHolder;
    /** Live projects that use the scheme; 0: not known. */
    readonly sharedBy: number;
  };
  readonly 'add-to-security-level': {
    readonly securitySchemeId: string | null;
    readonly levelId: string;
    readonly levelName: string;
  };
  /** The account is in the role in every company-managed space that is created later; those of today stay as they are. */
  readonly 'add-default-to-role': {
    readonly roleId: string;
    readonly roleName: string;
    /** What today's permission schemes grant to the role, one or another of them: as much of it counts as the scheme of the space grants. */
    readonly grants: readonly PermissionKey[];
  };
  readonly 'add-to-group': { readonly groupId: string; readonly groupName: string };
  readonly 'give-app-access': { readonly application: string };
  readonly 'grant-global': { readonly permission: PermissionKey };
  readonly 'share-object': {
    readonly kind: 'filter' | 'dashboard' | 'board';
    readonly id: string | null;
    readonly name: string | null;
  };
  readonly 'restore-project': { readonly projectKey: string; readonly from: 'archive' | 'trash' };
  /** `owner` is an account id; null: not known. */
  readonly 'ask-owner': { readonly projectKey: string; readonly owner: string | null };
  readonly 'reactivate-account': Readonly<Record<string, never>>;
}

export type ChangeKind = keyof Targets;

/** What is to be done, and to what. */
export type ChangeSpec = {
  [Kind in ChangeKind]: { readonly kind: Kind; readonly target: Targets[Kind] };
}[ChangeKind];

/** A change with what follows from it, by itself. */
export interface Effects {
  /** Proved on the model of Jira's rules. */
  readonly closes: readonly GapInPlan[];
  /** What it was proposed for and the model cannot prove: what Jira says once it is done decides. */
  readonly mayClose: readonly GapInPlan[];
  readonly alsoGives: readonly Gained[];
  /** Other accounts that would gain anything. A plan with a number other than 0 is wrong. */
  readonly othersAffected: number;
  /** Whether this app can make the change itself. */
  readonly byApp: boolean;
  /** Made for what only the log asks for: no part of what is made as a whole. */
  readonly fromLog?: true;
}

/** `id` is c1, c2, … in the order of the plan. */
export type Change = ChangeSpec &
  Effects & {
    readonly id: string;
    /** What it also gives in spaces that are not named to whoever looks. */
    readonly elsewhere?: { readonly permissions: number; readonly spaces: number };
  };

/** Its number in its plan, from 1: what its id says. */
export const numberOf = ({ id }: Pick<Change, 'id'>): number => Number(id.slice(1));
