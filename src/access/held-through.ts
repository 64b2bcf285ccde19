import type { Account, Holder, HolderType, PermissionKey, ProjectAccess } from './model';
import { matchHolder } from './holders';
import { accountObstacle } from './project-decision';
import { canExplain } from './role';

/** What one group or role gives the account in a project, whatever the work item. */
export interface HeldThrough {
  readonly kind: 'group' | 'role';
  readonly name: string;
  readonly permissions: ReadonlySet<PermissionKey>;
}

const kinds: Partial<Record<HolderType | 'unknown', HeldThrough['kind']>> = {
  group: 'group',
  projectRole: 'role',
};

/** Each group and each role that gives the account something in the project, as far as its roles were read. */
export function heldThrough(account: Account, project: ProjectAccess): readonly HeldThrough[] {
  const place = { project, issue: null };
  return byHolder(account, project).flatMap(({ kind, holder, permissions }) => {
    if (matchHolder(account, holder, place).kind !== 'matches') return [];
    const held = [...permissions].filter((key) => accountObstacle(account, key) === null);
    return held.length === 0 ? [] : [{ kind, name: nameOf(holder, project), permissions: new Set(held) }];
  });
}

interface Given {
  readonly kind: HeldThrough['kind'];
  readonly holder: Holder;
  readonly permissions: Set<PermissionKey>;
}

/** The groups and roles of a scheme, each once, with all that they are granted. */
function byHolder(account: Account, { scheme }: ProjectAccess): readonly Given[] {
  const all = new Map<string, Given>();
  for (const { permission, holder } of scheme.grants) {
    const kind = kinds[holder.type];
    if (kind === undefined || !canExplain(account, holder)) continue;
    const key = JSON.stringify([kind, holder.value, holder.name]);
    const given = all.get(key) ?? { kind, holder, permissions: new Set() };
    given.permissions.add(permission);
    all.set(key, given);
  }
  return [...all.values()];
}

function nameOf({ type, value, name }: Holder, { actors }: ProjectAccess): string {
  const role = type === 'projectRole' ? actors.get(value ?? '')?.roleName : undefined;
  return name ?? role ?? value ?? '';
}
