import type {
  Account,
  Decision,
  Grant,
  Holder,
  HolderType,
  ProjectAccess,
  RoleActors,
  SecurityLevel,
  WorkItem,
} from '../../src/access';

/** Small pieces of a site: each has what a working one has, and a test changes what it is about. */

export const dana: Account = {
  accountId: 'u-dana',
  active: true,
  accountType: 'atlassian',
  groups: [{ id: 'g-users', name: 'jira-users' }],
  applications: ['jira-software'],
  globalPermissions: [],
};

export function holder(type: HolderType | 'unknown', value: string | null = null, name = value): Holder {
  return { type, value, name, exists: true };
}

export const role = (id: string, name = id): Holder => holder('projectRole', id, name);

let grants = 0;

export function grant(permission: string, ...holders: readonly Holder[]): Grant[] {
  return holders.map((one) => ({ id: String((grants += 1)), permission, holder: one }));
}

export function actors(
  roleId: string,
  { users = [], groups = [], name = roleId }: { users?: string[]; groups?: string[]; name?: string } = {},
): RoleActors {
  return { roleId, roleName: name, users, groups: groups.map((id) => ({ id, name: id })) };
}

export function project({
  grants: given = [],
  roles = [],
  kind = 'company-managed',
  lead = 'u-lee',
}: {
  grants?: readonly Grant[];
  roles?: readonly RoleActors[];
  kind?: ProjectAccess['kind'];
  lead?: string | null;
} = {}): ProjectAccess {
  return {
    id: '20001',
    key: 'PAY',
    kind,
    lead,
    scheme: { id: '10000', name: 'Default software scheme', projectId: null, grants: given },
    actors: new Map(roles.map((one) => [one.roleId, one])),
  };
}

export function workItem(changes: Partial<WorkItem> = {}): WorkItem {
  return {
    id: '70001',
    key: 'PAY-1',
    projectId: '20001',
    reporter: 'u-lee',
    assignee: null,
    level: null,
    restrictedToRoles: [],
    ...changes,
  };
}

export function level(...members: readonly Holder[]): SecurityLevel {
  return { id: '301', name: 'Internal only', schemeId: '300', members };
}

/** A decision in a word: the rule that gives it, or what stands in the way. */
export function inWords(decision: Decision): string {
  switch (decision.kind) {
    case 'held':
      return `held by ${decision.by.kind === 'grant' ? decision.by.grant.holder.type : decision.by.kind}`;
    case 'held-conditionally':
      return `depends on ${decision.through.join(', ')}`;
    case 'refused':
      return decision.obstacle.kind;
    case 'undecided':
      return `undecided, else ${decision.obstacle.kind}`;
  }
}
