import type { Cause, Gap } from './gap';

/**
 * What tells gaps of one place apart, beside their permission: the cause, with the level, roles, object or application that it
 * names. Grants that nearly match are how a cause is explained, and no part of it.
 */
export function gapKey({ wanted, cause }: Pick<Gap, 'wanted' | 'cause'>): string {
  const key = [cause.kind, ...namedBy(cause)].join(' ');
  return wanted === null ? key : `${wanted} ${key}`;
}

/** Whether a key is that of a gap of this security level. */
export const isGapOfLevel = (levelId: string, key: string): boolean => key === `security-level ${levelId}`;

function namedBy(cause: Cause): readonly string[] {
  switch (cause.kind) {
    case 'security-level':
      return [cause.levelId];
    case 'issue-restriction':
      return cause.roles.map(({ id }) => id);
    case 'visibility-restricted':
      return [cause.of, cause.role ?? ''];
    case 'not-shared':
      return [cause.object, cause.id ?? ''];
    case 'other-person':
      return [cause.permission];
    case 'unknown':
      return [cause.because.kind];
    case 'no-app-access':
    case 'account-inactive':
    case 'project-archived':
    case 'project-trashed':
    case 'project-not-found':
    case 'not-a-holder':
    case 'no-holder':
    case 'team-role':
    case 'conditional-only':
    case 'global-permission':
      return [];
  }
}
