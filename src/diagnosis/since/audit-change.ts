import type { Holder } from '../../access';

/**
 * What Jira's audit log says of one change, without its words: summaries, categories and names of fields are in the language of the
 * site, so a change is known by the types and ids of what it touched. `way`: whether the thing came in or went out; null: the
 * record does not tell.
 */
export type AuditChange = {
  /** ISO. */
  readonly at: string;
  /** Account id; null: the record names nobody, as where the organisation did it. */
  readonly by: string | null;
} & (
  | {
      readonly kind: 'role';
      readonly roleId: string;
      readonly roleName: string;
      readonly projectId: string;
      /** Account ids and names of groups: whoever was in the role, and whoever was in it then. */
      readonly before: readonly string[];
      readonly after: readonly string[];
      /** Set where the lists are not to be trusted: they were cut short, or do not tell one group from two. */
      readonly isDoubtful?: true;
    }
  | {
      readonly kind: 'group';
      readonly groupName: string;
      /** null: the group itself was made, renamed or deleted. */
      readonly accountId: string | null;
      readonly way: Way | null;
    }
  | {
      readonly kind: 'grant';
      readonly schemeId: string;
      readonly way: Way;
      /** In the words of the screens, as the holder is: the log has no keys. null: the record does not tell what changed. */
      readonly permissionName: string | null;
      readonly holderType: string | null;
      readonly holderName: string | null;
    }
  | {
      readonly kind: 'scheme-of-project';
      readonly schemeId: string;
      readonly schemeName: string;
      readonly projectId: string;
      readonly way: Way | null;
    }
);

export type Way = 'in' | 'out';

/** The change that took a permission away, as the audit log has it. */
export interface Since {
  /** ISO. */
  readonly at: string;
  /** Account id; null: the record names nobody. */
  readonly by: string | null;
  readonly lost: Lost;
}

/** What the account lost. */
export type Lost =
  /** `through`: the group that left the role, where not the account itself did. */
  | {
      readonly kind: 'left-role';
      readonly roleId: string;
      readonly roleName: string;
      readonly through: string | null;
    }
  | { readonly kind: 'left-group'; readonly groupName: string }
  | { readonly kind: 'grant-removed'; readonly schemeId: string; readonly holder: Holder }
  | { readonly kind: 'scheme-left'; readonly schemeId: string; readonly schemeName: string };
