import { grouped } from '../../../text/grouped';
import { rolesNamed, ADDONS_ROLE } from '../../../access';
import { roundRobin, type RoleOfProject } from '../../../diagnosis';
import { rolesForNewSpaces, type PlanFacts, type ProjectQuestions } from '../../../remedy';
import { affordable } from '../plan-budget';
import { planSoFar } from '../plan-needed';
import { forPlans } from '../scope';
import { notReadForPlan } from '../plan-unread';
import { done, stage } from '../stage';
import { learnActors, notAsked } from './roles';
import { counted } from '../../../text/english';

/** Roles are rarely large; a call is charged for each person in it. */
const pointsOfRole = 7;

/** Of what is left of the budget; the rest is for who is in the groups of such roles: one that nobody was asked about is never proposed. */
const shareOfRoles = 0.6;

/** Who is in the roles that could close a gap: by turns in a space of each scheme, for there the same groups are in them as a rule. */
export const planRoles = stage<RoleOfProject>({
  name: 'plan-roles',
  says: (count) => `Reading who is in ${counted(count, 'role')} that could help`,
  plan: async (step) => {
    const { facts, questions, beside } = await planSoFar(step);
    const ofScheme = grouped(
      [...questions, ...beside],
      ({ projectId }) => facts.projects.get(projectId)?.schemeId ?? '',
    );
    const wanted = roundRobin([...ofScheme.values()]).flatMap(({ projectId, roleIds }) =>
      rolesOf(projectId, roleIds, facts),
    );
    return affordable(await notAsked(wanted, step.store), 'role', pointsOfRole, step, {
      share: shareOfRoles,
    });
  },
  work: learnActors(forPlans),
});

/**
 * Who is in the other roles of these spaces, which says what the account holds there already; and in all roles of the others
 * where a group may be joined, which says what it gives there.
 */
export const planOtherRoles = stage<RoleOfProject>({
  name: 'plan-other-roles',
  says: (count) => `Reading who is in ${counted(count, 'other role')}`,
  plan: async (step) => {
    const { facts, questions } = await planSoFar(step);
    const first = questions.map(({ projectId }) => projectId);
    const others = groupsMayHelp(questions, facts) ? [...facts.projects.keys()] : [];
    const wanted = [...new Set([...first, ...others])].flatMap((id) =>
      rolesOf(id, rolesInScheme(id, facts), facts),
    );
    return affordable(await notAsked(wanted, step.store), 'role', pointsOfRole, step);
  },
  work: learnActors(forPlans),
});

/** Who gets a role in new spaces, of those that a plan may add the account to in several of today's. */
export const planDefaultRoles = stage<string>({
  name: 'plan-default-roles',
  says: (count) => `Reading who gets ${counted(count, 'role')} in new spaces`,
  plan: async (step) => {
    const { facts, questions } = await planSoFar(step);
    return affordable(rolesForNewSpaces(questions, facts), 'default-role', pointsOfRole, step);
  },
  work: async (roleId, { jira }, learn) => {
    const answer = await jira.defaultActors(roleId);
    if (!answer.ok) return notReadForPlan(answer.failure, 'default-role', null, learn);
    learn('plan-default-actors', [roleId, answer.value]);
    return done;
  },
});

function rolesInScheme(projectId: string, { projects, schemes }: PlanFacts): readonly string[] {
  const { grants = [] } = schemes.get(projects.get(projectId)?.schemeId ?? '') ?? {};
  return rolesNamed(grants.map(({ holder }) => holder).filter(({ name }) => name !== ADDONS_ROLE));
}

function rolesOf(
  projectId: string,
  roleIds: readonly string[],
  { projects }: PlanFacts,
): readonly RoleOfProject[] {
  const project = projects.get(projectId);
  if (project === undefined) return [];
  return roleIds.filter((roleId) => !project.actors.has(roleId)).map((roleId) => ({ projectId, roleId }));
}

/** A group that the account could join, and that does not carry Administer Jira. */
function groupsMayHelp(questions: readonly ProjectQuestions[], { account, groups }: PlanFacts): boolean {
  const own = new Set(account.groups.map(({ id }) => id));
  return questions.some(({ groups: named }) =>
    named.some(
      ({ id }) => !own.has(id) && groups.get(id)?.globalPermissions?.includes('ADMINISTER') === false,
    ),
  );
}
