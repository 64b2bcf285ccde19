import type { PermissionKey, SecurityLevel } from '../access';
import type { GroupFacts, PlanProject } from './facts';

/** One step that a plan may take. Grants of one scheme are steps of their own and, taken together, one change. */
export type Candidate =
  | {
      readonly kind: 'role';
      readonly project: PlanProject;
      readonly roleId: string;
      readonly roleName: string;
    }
  | { readonly kind: 'grant'; readonly schemeId: string; readonly permission: PermissionKey }
  | { readonly kind: 'level'; readonly level: SecurityLevel }
  | { readonly kind: 'group'; readonly group: GroupFacts };

/** Candidates with the same key are made as one change. */
export function changeKey(candidate: Candidate): string {
  switch (candidate.kind) {
    case 'role':
      return JSON.stringify(['1 role', candidate.project.key, candidate.roleId]);
    case 'grant':
      return JSON.stringify(['2 scheme', candidate.schemeId]);
    case 'level':
      return JSON.stringify(['3 level', candidate.level.id]);
    case 'group':
      return JSON.stringify(['4 group', candidate.group.name, candidate.group.id]);
  }
}

/** Jira lets only a site administrator change groups. */
export function madeByApp({ kind }: Candidate): boolean {
  return kind !== 'group';
}
