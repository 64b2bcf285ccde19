import type { NotRead } from './facts';
import type { ProjectDiagnosis } from './gap';

/**
 * Roles of which a refusal alone tells that the account is not in them, because nobody asked who is: one row that stands for all of
 * them. Empty: there is no such role.
 */
export function settledRoles(
  projects: readonly Pick<ProjectDiagnosis, 'key' | 'gaps'>[],
): readonly NotRead[] {
  const roles = projects.flatMap(({ key, gaps }) =>
    gaps.flatMap(({ cause }) =>
      'nearMisses' in cause
        ? cause.nearMisses.flatMap(({ why }) =>
            why.kind === 'not-in-role' && why.members === null ? [`${key} ${why.roleId}`] : [],
          )
        : [],
    ),
  );
  const others = new Set(roles).size;
  if (others === 0) return [];
  return [{ what: 'settled-role', id: '', project: null, status: null, right: null, others }];
}

/** Spaces whose names nobody asked for, because the site has too many and nothing was found missing in them: one row that stands for all of them. */
export function unnamedSpaces(
  projects: readonly Pick<ProjectDiagnosis, 'id' | 'name'>[],
): readonly NotRead[] {
  const others = projects.filter(({ id, name }) => id !== null && name === null).length;
  return others === 0
    ? []
    : [{ what: 'unnamed-space', id: '', project: null, status: null, right: null, others }];
}
