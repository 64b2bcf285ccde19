import type { PermissionKey } from '../access';
import type { Want } from '../log/finding';
import type { Cause, Gap, UnknownBecause } from './gap';
import type { About } from './record-groups';

/** No question to Jira settles it: the cause is what the log says, or what is not known. */
export interface AsTheLogSays {
  readonly kind: 'log-only';
  readonly permission: PermissionKey | null;
  readonly wanted: Gap['wanted'];
  readonly cause: Cause;
  readonly issues: readonly string[];
}

export type PermissionWant = Extract<Want, { kind: 'permission' }>;

/** What only the log says, and why nothing more is known of it. */
export function notKnown(
  permission: PermissionKey | null,
  because: UnknownBecause['kind'],
  ...issues: readonly string[]
): AsTheLogSays {
  const cause: Cause = { kind: 'unknown', because: { kind: because } };
  return { kind: 'log-only', permission, wanted: null, cause, issues };
}

/** Sharing, visibility and other persons' permissions are no permission keys of the account: nothing to ask Jira. */
export function asTheLogSays(want: Exclude<Want, PermissionWant>, about: About): AsTheLogSays {
  const said = { kind: 'log-only', permission: null, issues: [] } as const;
  switch (want.kind) {
    case 'share': {
      const { object, id } = want;
      return { ...said, wanted: 'share', cause: { kind: 'not-shared', object, id } };
    }
    case 'visibility': {
      const { of, role } = want;
      const issues = about.kind === 'item' ? [about.item.key] : 'name' in about ? [about.name] : [];
      return { ...said, wanted: 'visibility', issues, cause: { kind: 'visibility-restricted', of, role } };
    }
    case 'other-person': {
      const { permission } = want;
      return { ...said, permission, wanted: null, cause: { kind: 'other-person', permission } };
    }
    // Several permissions are named by unrecognised records only, of which nothing is told.
    case 'permissions':
    case 'unclear':
      return {
        ...said,
        wanted: 'unclear',
        cause: { kind: 'unknown', because: { kind: 'no-right-named' } },
      };
  }
}
