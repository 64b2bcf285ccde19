import type { PermissionKey } from '../access';
import type { Gap } from './gap';
import type { CauseKind } from './cause-kinds';

/** Causes that a change of a role, a group, a grant or a scheme may have made. */
const kinds: ReadonlySet<CauseKind> = new Set([
  'no-app-access',
  'not-a-holder',
  'no-holder',
  'team-role',
  'conditional-only',
]);

/** The permission that Jira refuses in the whole space, where the audit log may know what took it; else null. */
export function explainable({ permission, cause, evidence, issues }: Gap): PermissionKey | null {
  return evidence !== 'log-only' && issues.length === 0 && kinds.has(cause.kind) ? permission : null;
}
