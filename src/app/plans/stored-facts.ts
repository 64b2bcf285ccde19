import type { Account, Actors, RoleActors, SecurityLevel, WorkItem } from '../../access';
import type { GroupFacts, PlanFacts, PlanProject } from '../../remedy';
import type { PlanUnread } from '../../report/plan-unread';
import type { Report } from '../../report';
import { packSchemes, unpackSchemes, type PackedSchemes } from '../facts/packed-schemes';

/** What a plan is made from, as the store keeps it beside its report. Account ids, never names of persons. */
export interface StoredPlanFacts {
  readonly account: Account;
  readonly plan: PlanFacts['plan'];
  /** Names of the site's applications by key. */
  readonly applications: Readonly<Record<string, string>>;
  readonly projects: readonly StoredProject[];
  readonly schemes: PackedSchemes;
  readonly levels: readonly SecurityLevel[];
  readonly workItems: readonly WorkItem[];
  readonly groups: readonly GroupFacts[];
  /** Who gets a role in new spaces, by the role's id. Absent: an earlier release did not ask. */
  readonly defaultActors?: readonly (readonly [roleId: string, actors: Actors])[];
  readonly notRead: readonly PlanUnread[];
  /** What reading for the plan cost, beside the report. */
  readonly cost: Report['cost'];
}

/** A role with the people whom a sentence may name, and how many are in it. */
type StoredRole = RoleActors & { readonly people: number };
type StoredProject = Omit<PlanProject, 'actors'> & { readonly actors: readonly StoredRole[] };

/** People of a role that are kept: as many as a sentence names. */
const mostPeople = 5;

/** The backup account stays where it is in the role: that decides. */
function someOf(users: readonly string[], accountId: string): readonly string[] {
  const first = users.slice(0, mostPeople);
  return users.includes(accountId) && !first.includes(accountId) ? [...first, accountId] : first;
}

const storedRole = ({ users, ...role }: RoleActors, accountId: string): StoredRole => ({
  ...{ ...role, users: someOf(users, accountId), people: users.length },
});

/** The facts of a plan as a report keeps them. */
export function storedFactsOf(
  facts: PlanFacts,
  beside: Pick<StoredPlanFacts, 'applications' | 'notRead' | 'cost'>,
): StoredPlanFacts {
  const { account, plan, projects, schemes, levels, workItems, groups, defaultActors } = facts;
  return {
    ...{ account, plan },
    projects: [...projects.values()].map((project) => ({
      ...project,
      actors: [...project.actors.values()].map((role) => storedRole(role, account.accountId)),
    })),
    schemes: packSchemes([...schemes.values()]),
    levels: [...levels.values()],
    workItems: [...workItems.values()],
    groups: [...groups.values()],
    defaultActors: [...defaultActors].map(([roleId, { users, ...actors }]) => [
      roleId,
      { ...actors, users: someOf(users, account.accountId) },
    ]),
    ...beside,
  };
}

/** The facts of a plan from what a report keeps. */
export function planFactsOf(stored: StoredPlanFacts): PlanFacts {
  const { account, plan, applications, projects, schemes, levels, workItems, groups } = stored;
  const { defaultActors = [] } = stored;
  return {
    ...{ account, plan },
    applications: Object.keys(applications),
    projects: byId(
      projects.map(({ actors, ...project }) => ({
        ...project,
        actors: new Map(actors.map((role) => [role.roleId, role])),
      })),
    ),
    schemes: byId(unpackSchemes(schemes)),
    levels: byId(levels),
    workItems: new Map(workItems.map((item) => [item.key, item])),
    groups: byId(groups),
    defaultActors: new Map(defaultActors),
  };
}

const byId = <Item extends { readonly id: string }>(items: readonly Item[]): ReadonlyMap<string, Item> =>
  new Map(items.map((item) => [item.id, item]));

/** The account ids in plan facts: leads, people in roles, holders of grants and levels, reporters and assignees. Each once. */
export function accountsInFacts({
  account,
  projects,
  schemes,
  levels,
  workItems,
  defaultActors,
}: PlanFacts): readonly string[] {
  const holders = [
    ...[...schemes.values()].flatMap(({ grants }) => grants.map(({ holder }) => holder)),
    ...[...levels.values()].flatMap(({ members }) => members ?? []),
  ];
  const all = [
    account.accountId,
    ...[...projects.values()].flatMap(({ lead, actors }) => [
      lead,
      ...[...actors.values()].flatMap(({ users }) => users),
    ]),
    ...[...defaultActors.values()].flatMap(({ users }) => users),
    ...holders.map(({ type, value }) => (type === 'user' ? value : null)),
    ...[...workItems.values()].flatMap(({ reporter, assignee }) => [reporter, assignee]),
  ];
  return [...new Set(all.filter((accountId) => accountId !== null))].sort();
}
