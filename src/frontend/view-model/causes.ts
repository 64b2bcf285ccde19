import type { CauseKind } from '../../diagnosis/gap';

/** The causes as the filter of the report names them. */
const labels = {
  'account-inactive': 'The account is inactive',
  'no-app-access': 'The account has no access to the app',
  'project-archived': 'The space is archived',
  'project-trashed': 'The space is in the trash',
  'project-not-found': 'The space is not found',
  'not-a-holder': 'Granted to others only',
  'no-holder': 'Granted to nobody',
  'team-role': 'Role in a team-managed space',
  'conditional-only': 'Granted for some work items only',
  'security-level': 'Security level of the work item',
  'issue-restriction': 'Restricted work item',
  'global-permission': 'Global permission',
  'visibility-restricted': 'Restricted comment or work log',
  'not-shared': 'Filter, dashboard or board not shared',
  'other-person': 'Another person lacks a permission',
  unknown: 'Not known',
} as const satisfies Record<CauseKind, string>;

export function causeLabel(kind: CauseKind): string {
  return labels[kind];
}

export function isCauseKind(value: string): value is CauseKind {
  return Object.hasOwn(labels, value);
}
