import type { Holder, PermissionKey } from './model';

/** Holders that match on some work items only. */
export const dynamicHolders = ['reporter', 'assignee', 'userCustomField', 'groupCustomField'] as const;
export type DynamicHolder = (typeof dynamicHolders)[number];

/** Why a holder does not match the account. */
export type Miss =
  | {
      readonly kind: 'not-in-role';
      readonly roleId: string;
      readonly roleName: string;
      /** People and groups in the role; null: not known. */
      readonly members: number | null;
    }
  | { readonly kind: 'not-in-group'; readonly groupId: string; readonly groupName: string }
  | { readonly kind: 'other-user'; readonly accountId: string }
  | { readonly kind: 'not-the-lead'; readonly accountId: string | null }
  | { readonly kind: 'no-application'; readonly application: string | null }
  | { readonly kind: 'depends-on-work-item'; readonly through: DynamicHolder }
  | { readonly kind: 'portal-customers-only' }
  | { readonly kind: 'holder-gone' };

/** Why it cannot be said whether a holder matches. */
export type Unread =
  | { readonly kind: 'role-not-read'; readonly roleId: string; readonly roleName: string }
  | { readonly kind: 'unknown-holder' };

/** The account is in the role, which holds other permissions of the scheme and not this one; `siblings` names the closest. */
interface Sibling {
  readonly kind: 'holds-siblings';
  readonly roleId: string;
  readonly roleName: string;
  readonly siblings: readonly PermissionKey[];
}

/** A grant that almost matched, or one that is almost there, and why not. Best first wherever a list of them stands. */
export interface NearMiss {
  readonly holder: Holder;
  readonly why: Miss | Unread | Sibling;
}

/** Best first: what is closest to a remedy that touches this project alone. */
const rank = {
  'not-in-role': 0,
  'role-not-read': 1,
  'not-in-group': 2,
  'holds-siblings': 3,
  'holder-gone': 4,
  'no-application': 5,
  'other-user': 6,
  'not-the-lead': 7,
  'depends-on-work-item': 8,
  'portal-customers-only': 9,
  'unknown-holder': 10,
} satisfies Record<NearMiss['why']['kind'], number>;

/**
 * Best first. Of two roles or groups the one that carries fewer permissions comes first: `grantsOf` counts the grants that
 * name the holder.
 */
export function bestFirst(
  misses: readonly NearMiss[],
  grantsOf: (holder: Holder) => number,
): readonly NearMiss[] {
  if (misses.length < 2) return misses;
  const order = (miss: NearMiss): readonly [number, number, string] => [
    rank[miss.why.kind],
    grantsOf(miss.holder),
    `${miss.holder.name ?? ''} ${miss.holder.value ?? ''} ${miss.holder.type}`,
  ];
  return misses
    .map((miss) => ({ miss, key: order(miss) }))
    .sort(
      (a, b) =>
        a.key[0] - b.key[0] ||
        a.key[1] - b.key[1] ||
        (a.key[2] < b.key[2] ? -1 : a.key[2] > b.key[2] ? 1 : 0),
    )
    .map(({ miss }) => miss);
}
