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

/**
 * What a cause is about. `account`: the account itself · `grants`: a grant or a membership that is lacking · `space`: the whole space,
 * and no single call · `log`: what only the log tells of, or nobody can tell.
 */
export type CauseSubject = 'account' | 'grants' | 'space' | 'log';

interface CauseRow<C extends Cause> {
  /** Stored in the index of each report: a new kind is added at the end and none is moved. */
  readonly position: number;
  readonly about: CauseSubject;
  /** The level, roles or object that it names, by which gaps of one permission in one place are told apart. */
  named(cause: C): readonly string[];
}

const nothing = (): readonly string[] => [];

const rows: { readonly [Kind in CauseKind]: CauseRow<Extract<Cause, { kind: Kind }>> } = {
  'account-inactive': { position: 0, about: 'account', named: nothing },
  'no-app-access': { position: 1, about: 'account', named: nothing },
  'not-a-holder': { position: 2, about: 'grants', named: nothing },
  'no-holder': { position: 3, about: 'grants', named: nothing },
  'team-role': { position: 4, about: 'grants', named: nothing },
  'conditional-only': { position: 5, about: 'grants', named: nothing },
  'security-level': { position: 6, about: 'grants', named: ({ levelId }) => [levelId] },
  'issue-restriction': { position: 7, about: 'grants', named: ({ roles }) => roles.map(({ id }) => id) },
  'visibility-restricted': { position: 8, about: 'log', named: ({ of, role }) => [of, role ?? ''] },
  'not-shared': { position: 9, about: 'log', named: ({ object, id }) => [object, id ?? ''] },
  'global-permission': { position: 10, about: 'grants', named: nothing },
  'project-archived': { position: 11, about: 'space', named: nothing },
  'project-trashed': { position: 12, about: 'space', named: nothing },
  'project-not-found': { position: 13, about: 'space', named: nothing },
  'other-person': { position: 14, about: 'log', named: ({ permission }) => [permission] },
  unknown: { position: 15, about: 'log', named: ({ because }) => [because.kind] },
};

/** All kinds of cause, the account's own first. */
export const causeKinds = Object.keys(rows) as readonly CauseKind[];

export function causePosition(kind: CauseKind): number {
  return rows[kind].position;
}

export function causeSubject(kind: CauseKind): CauseSubject {
  return rows[kind].about;
}

/** What tells a cause from others of its kind. Grants that nearly match are how it is explained, and no part of it. */
export function namedByCause(cause: Cause): readonly string[] {
  const row: CauseRow<Cause> = rows[cause.kind];
  return row.named(cause);
}
