import { affordable } from '../plan-budget';
import { planSoFar } from '../plan-needed';
import { notReadForPlan } from '../plan-unread';
import { done, stage, type ItemEnd, type Learn, type StepContext } from '../stage';
import type { PlanUnreadKind } from '../../../report/plan-unread';
import { counted } from '../../../text/english';

/** Members of a group who are asked what they hold: what they all hold the group may give. */
const membersAsked = 5;
/** A page of 50 members. */
const pointsOfMembers = 101;
const pointsOfPerson = 10;

interface GroupToRead {
  readonly id: string;
  readonly name: string;
}

/**
 * Members of the account's own groups, one that it is alone in is the best to grant to, and of those that could close a gap, the ones
 * of most spaces first.
 */
export const planGroups = stage<GroupToRead>({
  name: 'plan-groups',
  says: (count) => `Reading who is in ${counted(count, 'group')}`,
  plan: async (step) => {
    const { facts, questions } = await planSoFar(step);
    if (questions.length === 0) return [];
    const own = facts.account.groups.filter(({ id }) => id !== '');
    const named = [...own, ...questions.flatMap(({ groups }) => groups)];
    const distinct = new Map(named.map((group) => [group.id, group]));
    for (const group of named) if (group.name !== '') distinct.set(group.id, group);
    const times = new Map<string, number>();
    for (const { id } of named) times.set(id, (times.get(id) ?? 0) + 1);
    const ownIds = new Set(own.map(({ id }) => id));
    const others = [...distinct.values()].filter(({ id }) => !ownIds.has(id));
    others.sort((one, other) => (times.get(other.id) ?? 0) - (times.get(one.id) ?? 0));
    const mine = [...distinct.values()].filter(({ id }) => ownIds.has(id));
    return affordable([...mine, ...others], 'group', pointsOfMembers, step);
  },
  work: async ({ id, name }, { jira, head }, learn) => {
    const answer = await jira.groupMembers(id);
    if (!answer.ok) return notReadForPlan(answer.failure, 'group', name, learn);
    const { items, total } = answer.value;
    const active = items.filter((member) => member.active).map(({ accountId }) => accountId);
    learn('plan-group', {
      ...{ id, name },
      accountAlone: total === 1 && items[0]?.accountId === head.accountId,
      members: active.slice(0, membersAsked),
    });
    return done;
  },
});

/** What global permissions some members of these groups hold. The backup account's own are known. */
export const planPeople = stage<string>({
  name: 'plan-people',
  says: (count) => `Asking what ${counted(count, 'member')} of groups may do on the site`,
  plan: async (step) => {
    const own = new Set((await planSoFar(step)).facts.account.groups.map(({ id }) => id));
    const joinable = (await step.store.all('plan-group')).filter(({ id }) => !own.has(id));
    const people = joinable.flatMap(({ members }) => members).filter((id) => id !== step.head.accountId);
    return affordable([...new Set(people)], 'group-permissions', pointsOfPerson, step);
  },
  work: (accountId, step, learn) => learnPerson(accountId, 'group-permissions', step, learn),
});

/** What global permissions a person holds. `what`: which of a plan's facts is missing where Jira does not say. */
export async function learnPerson(
  accountId: string,
  what: PlanUnreadKind,
  { jira, store }: StepContext,
  learn: Learn,
): Promise<ItemEnd<never>> {
  const global = (await store.all('permission')).flatMap((entry) => (entry.global ? [entry.key] : []));
  const answer = await jira.check({ accountId, global, entries: [] }, 'viewer');
  if (!answer.ok) return notReadForPlan(answer.failure, what, null, learn);
  learn('plan-person', [accountId, answer.value.global]);
  return done;
}
