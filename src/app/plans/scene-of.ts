import type { Holder } from '../../access';
import type { Change, Plan, PlanFacts } from '../../remedy';
import type { PlanScene, Words } from '../../report';
import type { StoredPlanFacts } from './stored-facts';

/** Persons whose names are asked for one view: eight calls. Those beyond are counted, not named. */
const mostNames = 400;

/** Account ids that the words about a plan name, those of its first changes first. */
export function peopleIn(
  { changes }: Pick<Plan, 'changes'>,
  stored: StoredPlanFacts,
  facts: PlanFacts,
): readonly string[] {
  const actorsOf = actorsIn(stored);
  const named = (holders: readonly Holder[]) =>
    holders.flatMap(({ type, value }) => (type === 'user' && value !== null ? [value] : [])).slice(0, 3);
  const inChange = (change: Change): readonly string[] => {
    switch (change.kind) {
      case 'add-to-role':
      case 'add-to-team-role':
        return (actorsOf(change.target.projectKey, change.target.roleId)?.users ?? []).slice(0, 3);
      case 'grant-in-scheme': {
        const { schemeId, permissions } = change.target;
        const grants = facts.schemes.get(schemeId)?.grants ?? [];
        return named(
          grants.filter(({ permission }) => permissions.includes(permission)).map(({ holder }) => holder),
        );
      }
      case 'add-to-security-level':
        return named(facts.levels.get(change.target.levelId)?.members ?? []);
      case 'ask-owner':
        return change.target.owner === null ? [] : [change.target.owner];
      default:
        return [];
    }
  };
  return [...new Set(changes.flatMap(inChange))].slice(0, mostNames);
}

/** What the words about a plan go by. `named`: the accounts that have a name in `words`. */
export function sceneOf(
  stored: StoredPlanFacts,
  facts: PlanFacts,
  words: Words,
  named: readonly string[],
): PlanScene {
  const known = new Set(named);
  const actorsOf = actorsIn(stored);
  return {
    facts,
    words,
    membersOf: (projectKey, roleId) => {
      const role = actorsOf(projectKey, roleId);
      if (role === null) return null;
      return { ...role, users: role.users.filter((accountId) => known.has(accountId)) };
    },
  };
}

function actorsIn({ projects }: StoredPlanFacts) {
  const byKey = new Map(projects.map(({ key, actors }) => [key, actors]));
  return (projectKey: string, roleId: string) =>
    byKey.get(projectKey)?.find((role) => role.roleId === roleId) ?? null;
}
