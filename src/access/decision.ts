import type { Grant, SecurityLevel } from './model';
import type { DynamicHolder, NearMiss } from './near-miss';

/** The rule that gives a permission. */
type Rule =
  | { readonly kind: 'grant'; readonly grant: Grant }
  /** Administer Jira carries Administer spaces in every project. */
  | { readonly kind: 'administers-jira' };

/** What stands in the way of a permission. */
export type Obstacle =
  | { readonly kind: 'inactive' }
  | { readonly kind: 'no-application'; readonly application: string | null }
  | { readonly kind: 'not-a-holder' | 'no-holder'; readonly nearMisses: readonly NearMiss[] }
  | { readonly kind: 'team-role'; readonly nearMisses: readonly NearMiss[] }
  | {
      readonly kind: 'conditional-only';
      readonly through: readonly DynamicHolder[];
      readonly nearMisses: readonly NearMiss[];
    }
  | {
      readonly kind: 'security-level';
      readonly level: SecurityLevel;
      readonly nearMisses: readonly NearMiss[];
    }
  /** No role: the restriction could not be read. */
  | { readonly kind: 'issue-restriction'; readonly roleIds: readonly string[] };

/**
 * What the model concludes, and from which rule. `undecided`: something that could match was not read; `obstacle` is what
 * stands in the way if it does not.
 */
export type Decision =
  | { readonly kind: 'held'; readonly by: Rule }
  | {
      readonly kind: 'held-conditionally';
      readonly through: readonly DynamicHolder[];
      readonly nearMisses: readonly NearMiss[];
      /** Roles that it is granted to and whose actors were not read. */
      readonly rolesNotRead: readonly { readonly id: string; readonly name: string }[];
    }
  | { readonly kind: 'refused'; readonly obstacle: Obstacle }
  | { readonly kind: 'undecided'; readonly obstacle: Obstacle };

export const refused = (obstacle: Obstacle): Decision => ({ kind: 'refused', obstacle });
