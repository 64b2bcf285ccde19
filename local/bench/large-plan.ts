import type { GroupFacts, PlanFacts, planChanges, PlanProject } from '../../src/remedy';
import { randomFrom, type Random } from '../sites/random';

/**
 * Large sites: schemes that many projects share, roles in each, groups that are named in many schemes. `likely`: each role has
 * all that the one below it has, and projects lack the same; `scattered`: every grant and every gap is by chance, which is the
 * hardest there is.
 */

type Diagnosed = Parameters<typeof planChanges>[0]['diagnosis'];
type ProjectDiagnosed = Diagnosed['projects'][number];
type Gap = ProjectDiagnosed['gaps'][number];

export interface Size {
  readonly projects: number;
  readonly schemes: number;
  readonly groups: number;
  readonly gaps: number;
  readonly seed: number;
  readonly shape: 'likely' | 'scattered';
}

const needed = [
  ...['BROWSE_PROJECTS', 'VIEW_VOTERS_AND_WATCHERS', 'ADMINISTER_PROJECTS', 'CREATE_ISSUES', 'EDIT_ISSUES'],
  ...['ASSIGN_ISSUES', 'MODIFY_REPORTER', 'SCHEDULE_ISSUES', 'TRANSITION_ISSUES', 'RESOLVE_ISSUES'],
  ...['ADD_COMMENTS', 'CREATE_ATTACHMENTS', 'WORK_ON_ISSUES', 'LINK_ISSUES', 'MANAGE_WATCHERS'],
];
const others = Array.from({ length: 22 }, (_none, number) => `OTHER_${number}`);
const permissions = [...needed, ...others];
const roles = Array.from({ length: 6 }, (_none, number) => ({
  id: `${10000 + number}`,
  name: `Role ${number}`,
}));

type Scheme = PlanFacts['schemes'] extends ReadonlyMap<string, infer S> ? S : never;

function scheme(id: string, groups: readonly GroupFacts[], shape: Size['shape'], random: Random): Scheme {
  const grants: Scheme['grants'][number][] = [];
  const grant = (permission: string, type: 'projectRole' | 'group', value: string, name: string) => {
    grants.push({ id: `${id}-${grants.length}`, permission, holder: { type, value, name, exists: true } });
  };
  const named = Array.from({ length: 3 }, () => random.pick(groups));
  for (const [rank, permission] of permissions.entries()) {
    // The first role has nearly everything, the last one little.
    const reach = (at: number) => rank % roles.length >= at || random.chance(0.05);
    const has = (at: number) => (shape === 'likely' ? reach(at) : random.chance(0.35));
    for (const [at, role] of roles.entries())
      if (has(at)) grant(permission, 'projectRole', role.id, role.name);
    for (const group of named) if (random.chance(0.3)) grant(permission, 'group', group.id, group.name);
  }
  return { id, name: `Scheme ${id}`, projectId: null, grants };
}

function project(
  number: number,
  schemeId: string,
  groups: readonly GroupFacts[],
  random: Random,
): PlanProject {
  const actors = roles.map((role) => {
    const its = random.chance(0.3) ? [random.pick(groups)] : [];
    return [
      role.id,
      {
        roleId: role.id,
        roleName: role.name,
        users: ['u-lee'],
        groups: its.map(({ id, name }) => ({ id, name })),
      },
    ] as const;
  });
  return {
    ...{ id: `${20000 + number}`, key: `P${number}`, kind: 'company-managed', typeKey: 'software' },
    ...{ lead: 'u-lee', schemeId, actors: new Map(actors), seenBy: 'viewer' },
  };
}

export function largePlan(size: Size): {
  readonly facts: PlanFacts;
  readonly diagnosis: Diagnosed;
} {
  const random = randomFrom(size.seed);
  const numbers = (count: number) => Array.from({ length: count }, (_none, number) => number);
  const groups = numbers(size.groups).map((number): GroupFacts => ({
    ...{ id: `g-${number}`, name: `group ${number}`, accountAlone: false },
    ...{ globalPermissions: [], applications: [] },
  }));
  const schemes = numbers(size.schemes).map((number) => scheme(`${number}`, groups, size.shape, random));
  const projects = numbers(size.projects).map((number) =>
    project(number, random.pick(schemes).id, groups, random),
  );
  const perProject = Math.ceil(size.gaps / size.projects);
  let left = size.gaps;
  const diagnosed = projects.map(({ id, key, kind, schemeId }): ProjectDiagnosed => {
    const start =
      size.shape === 'likely' || random.chance(0.5)
        ? 0
        : Math.floor(random.next() * (needed.length - perProject));
    const its = needed.slice(start, start + Math.min(perProject, left));
    left -= its.length;
    const cause: Gap['cause'] = {
      kind: 'not-a-holder',
      schemeId: schemeId ?? '',
      schemeName: '',
      nearMisses: [],
    };
    const gaps = its.map((permission): Gap => ({
      ...{ permission, wanted: null, tier: 'content', cause, evidence: 'confirmed' },
      ...{ records: 1, lines: [1], issues: [] },
    }));
    return {
      ...{ key, id, name: key, kind, status: 'live', records: its.length },
      ...{ gaps, conditional: [], alreadyGranted: [] },
    };
  });
  return {
    facts: {
      account: {
        ...{ accountId: 'u-backup', active: true, accountType: 'atlassian', groups: [] },
        ...{ applications: ['jira-software'], globalPermissions: [] },
      },
      plan: 'PAID',
      applications: ['jira-software'],
      projects: new Map(projects.map((one) => [one.id, one])),
      schemes: new Map(schemes.map((one) => [one.id, one])),
      levels: new Map(),
      workItems: new Map(),
      defaultActors: new Map(),
      groups: new Map(groups.map((one) => [one.id, one])),
    },
    diagnosis: { projects: diagnosed, site: [] },
  };
}
