import type { Grant, Holder, HolderType, Profile, RoleActors } from '../../src/access';
import type { Cause, Gap, ProjectDiagnosis } from '../../src/diagnosis/gap';
import { planChanges, type GroupFacts, type Plan, type PlanFacts } from '../../src/remedy';

/** One space (PAY), one scheme, one account (u-dana) that lacks Browse spaces there: what a table of cases varies. */

export const holder = (type: HolderType, value: string | null, name: string | null = null): Holder => ({
  ...{ type, value, name, exists: true },
});

export const role = (id: string, name = `Role ${id}`): Holder => holder('projectRole', id, name);
export const group = (id: string): Holder => holder('group', id, id);

export function grants(...list: readonly (readonly [string, Holder])[]): readonly Grant[] {
  return list.map(([permission, its], at) => ({ id: String(at), permission, holder: its }));
}

export function groupOf(id: string, more: Partial<GroupFacts> = {}): GroupFacts {
  return { id, name: id, accountAlone: false, globalPermissions: [], applications: [], ...more };
}

export function actors(roleId: string, more: Partial<RoleActors> = {}): RoleActors {
  return { roleId, roleName: `Role ${roleId}`, users: [], groups: [], ...more };
}

export interface Small {
  readonly grants?: readonly Grant[];
  readonly kind?: 'company-managed' | 'team-managed';
  readonly plan?: 'FREE' | 'PAID';
  readonly groups?: readonly GroupFacts[];
  /** Ids of the groups that the account is in. */
  readonly own?: readonly string[];
  readonly actors?: readonly RoleActors[];
  /** More live spaces with the same scheme. */
  readonly beside?: readonly string[];
  readonly facts?: Partial<PlanFacts>;
}

export function smallFacts(small: Small): PlanFacts {
  const { kind = 'company-managed', plan = 'PAID', groups = [], own = [], beside = [] } = small;
  const scheme = {
    ...{ id: '1', name: 'Scheme', projectId: kind === 'team-managed' ? '20001' : null },
    grants: small.grants ?? [],
  };
  const projects = ['PAY', ...beside].map((key, at) => ({
    ...{
      id: `${20001 + at}`,
      key,
      kind,
      typeKey: 'software',
      lead: null,
      schemeId: '1',
      seenBy: 'viewer' as const,
    },
    actors: new Map((small.actors ?? []).map((one) => [one.roleId, one])),
  }));
  return {
    account: {
      ...{ accountId: 'u-dana', active: true, accountType: 'atlassian', applications: ['jira-software'] },
      ...{ groups: own.map((id) => ({ id, name: id })), globalPermissions: [] },
    },
    ...{ plan, applications: ['jira-software'] },
    projects: new Map(projects.map((one) => [one.id, one])),
    schemes: new Map([['1', scheme]]),
    ...{ levels: new Map(), workItems: new Map(), defaultActors: new Map() },
    groups: new Map(groups.map((one) => [one.id, one])),
    ...small.facts,
  };
}

const notAHolder: Cause = {
  kind: 'not-a-holder',
  schemeId: '1',
  schemeName: 'Scheme',
  nearMisses: [],
};

export function gap(cause: Cause = notAHolder, more: Partial<Gap> = {}): Gap {
  return {
    ...{ permission: 'BROWSE_PROJECTS', wanted: null, tier: 'content', cause, evidence: 'confirmed' },
    ...{ records: 0, lines: [], issues: [] },
    ...more,
  };
}

export function diagnosed(gaps: readonly Gap[], more: Partial<ProjectDiagnosis> = {}): ProjectDiagnosis {
  return {
    ...{ key: 'PAY', id: '20001', name: 'PAY', kind: 'company-managed', status: 'live', records: 0 },
    ...{ gaps, conditional: [], alreadyGranted: [] },
    ...more,
  };
}

interface Asked {
  readonly projects?: readonly ProjectDiagnosis[];
  readonly site?: readonly Gap[];
  readonly profile?: Profile;
  readonly objective?: Plan['objective'];
  readonly cover?: Plan['cover'];
}

export function planFor(small: Small, asked: Asked = {}): Plan {
  const {
    projects = [diagnosed([gap()])],
    site = [],
    profile = 'restore',
    objective = 'least-access',
    cover = 'space-settings',
  } = asked;
  return planChanges({
    ...{ facts: smallFacts(small), diagnosis: { projects, site }, profile, objective, cover },
    timeLeft: () => Infinity,
  });
}

/** "add-to-role 10003", "grant-in-scheme 1 user", …: what a plan does, in short. */
export function inShort({ changes }: Plan): readonly string[] {
  return changes.map(({ kind, target }) => {
    if ('roleId' in target) return `${kind} ${target.roleId}`;
    if ('schemeId' in target)
      return `${kind} ${target.schemeId} ${target.holder.type} ${target.permissions.join('+')}`;
    if ('levelId' in target) return `${kind} ${target.levelId}`;
    if ('groupId' in target) return `${kind} ${target.groupId}`;
    if ('application' in target) return `${kind} ${target.application}`;
    if ('permission' in target) return `${kind} ${target.permission}`;
    return kind;
  });
}
