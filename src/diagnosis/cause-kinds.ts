import type { HolderType, PermissionKey } from '../access/model';
import type { NearMiss } from '../access/near-miss';

/** Why something is missing, as kinds, ids and Jira's own names of things; never a person's name. */
export type Cause =
  | { readonly kind: 'account-inactive' }
  | { readonly kind: 'no-app-access'; readonly application: string | null }
  | { readonly kind: 'project-archived' }
  | { readonly kind: 'project-trashed' }
  | { readonly kind: 'project-not-found' }
  | {
      readonly kind: 'not-a-holder';
      readonly schemeId: string;
      readonly schemeName: string;
      readonly nearMisses: readonly NearMiss[];
    }
  | {
      readonly kind: 'no-holder';
      readonly schemeId: string;
      readonly schemeName: string;
      readonly nearMisses: readonly NearMiss[];
    }
  | { readonly kind: 'team-role'; readonly nearMisses: readonly NearMiss[] }
  | {
      readonly kind: 'conditional-only';
      readonly through: readonly HolderType[];
      readonly nearMisses: readonly NearMiss[];
    }
  | {
      readonly kind: 'security-level';
      readonly levelId: string;
      readonly levelName: string;
      readonly nearMisses: readonly NearMiss[];
      readonly membersRead: boolean;
    }
  | {
      readonly kind: 'issue-restriction';
      readonly roles: readonly { readonly id: string; readonly name: string }[];
    }
  | { readonly kind: 'global-permission' }
  | {
      readonly kind: 'visibility-restricted';
      readonly of: 'comment' | 'worklog';
      readonly role: string | null;
    }
  | {
      readonly kind: 'not-shared';
      readonly object: 'filter' | 'dashboard' | 'board';
      readonly id: string | null;
    }
  | { readonly kind: 'other-person'; readonly permission: PermissionKey }
  | { readonly kind: 'unknown'; readonly because: UnknownBecause };

export type CauseKind = Cause['kind'];

/** What is not known, so that the sentence can name the fact that would resolve it. */
export type UnknownBecause =
  | { readonly kind: 'issue-not-seen' }
  | { readonly kind: 'issue-not-asked' }
  | { readonly kind: 'issue-not-read' }
  | { readonly kind: 'reason-not-read' }
  | { readonly kind: 'grants-do-not-explain' }
  | { readonly kind: 'no-project-named' }
  | { readonly kind: 'no-right-named' }
  | { readonly kind: 'permission-not-on-site' }
  | { readonly kind: 'verdict-missing' }
  /** Jira refuses it since the report was made, and nobody has asked why. */
  | { readonly kind: 'refused-since' };

/** Positions are stored in the index of each report: a new kind is added at the end and none is moved. */
const positions = {
  'account-inactive': 0,
  'no-app-access': 1,
  'not-a-holder': 2,
  'no-holder': 3,
  'team-role': 4,
  'conditional-only': 5,
  'security-level': 6,
  'issue-restriction': 7,
  'visibility-restricted': 8,
  'not-shared': 9,
  'global-permission': 10,
  'project-archived': 11,
  'project-trashed': 12,
  'project-not-found': 13,
  'other-person': 14,
  unknown: 15,
} as const satisfies Record<CauseKind, number>;

/** All kinds of cause, the account's own first. */
export const causeKinds = Object.keys(positions) as readonly CauseKind[];

export function causePosition(kind: CauseKind): number {
  return positions[kind];
}
