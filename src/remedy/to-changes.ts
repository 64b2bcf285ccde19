import { grouped } from '../text/grouped';
import type { PermissionKey } from '../access';
import { mayBeJoined } from './candidates';
import { changeKey, type Candidate } from './candidate';
import { byCodeUnits } from '../text/order';
import type { ChangeSpec, GrantHolder } from './change';
import type { PlanFacts } from './facts';
import { spacesOfScheme } from './spaces-of-scheme';

/** Candidates as changes: the grants of one scheme are one. */
export interface CandidatesOfChange {
  readonly spec: ChangeSpec;
  readonly candidates: readonly Candidate[];
}

/** Candidates as changes: grants of one scheme to one holder are one. */
export function toChanges(candidates: readonly Candidate[], facts: PlanFacts): readonly CandidatesOfChange[] {
  return [...grouped(candidates, changeKey)]
    .sort(([a], [b]) => byCodeUnits(a, b))
    .map(([, its]) => {
      const permissions = its.flatMap((one) => (one.kind === 'grant' ? [one.permission] : []));
      return { spec: specOf(its[0], permissions, facts), candidates: its };
    });
}

function specOf(candidate: Candidate, permissions: readonly PermissionKey[], facts: PlanFacts): ChangeSpec {
  switch (candidate.kind) {
    case 'role': {
      const { project, roleId, roleName } = candidate;
      const kind = project.kind === 'team-managed' ? 'add-to-team-role' : 'add-to-role';
      return { kind, target: { projectKey: project.key, roleId, roleName, typeKey: project.typeKey } };
    }
    case 'grant': {
      const { schemeId } = candidate;
      const sharedBy = spacesOfScheme(facts, schemeId).length;
      const schemeName = facts.schemes.get(schemeId)?.name ?? schemeId;
      const target = { schemeId, schemeName, permissions: [...permissions].sort(byCodeUnits), sharedBy };
      return { kind: 'grant-in-scheme', target: { ...target, holder: grantHolder(facts) } };
    }
    case 'level': {
      const { id, name, schemeId } = candidate.level;
      return {
        kind: 'add-to-security-level',
        target: { securitySchemeId: schemeId, levelId: id, levelName: name },
      };
    }
    case 'group': {
      const { id, name } = candidate.group;
      return { kind: 'add-to-group', target: { groupId: id, groupName: name } };
    }
  }
}

/** A group whose only member the account is, where there is one: it outlives a change of the account. Never one that administers. */
function grantHolder({ account, groups }: PlanFacts): GrantHolder {
  const alone = account.groups
    .flatMap(({ id }) => groups.get(id) ?? [])
    .filter((group) => group.accountAlone && mayBeJoined(group))
    .sort((a, b) => byCodeUnits(a.name, b.name) || byCodeUnits(a.id, b.id));
  const [group] = alone;
  return group === undefined
    ? { type: 'user', value: account.accountId, name: null }
    : { type: 'group', value: group.id, name: group.name };
}
