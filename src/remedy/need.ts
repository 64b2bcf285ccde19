import type { PermissionKey, SecurityLevel } from '../access';
import type { GapInPlan } from './change';

interface Asked {
  readonly projectId: string;
  /** The gaps behind it, as a change lists them. */
  readonly gaps: readonly GapInPlan[];
}

/** What a plan has to reach. Work items behind one level, or one restriction, of a project are one need. */
export type Need =
  /** Held in the project without conditions. */
  | (Asked & { readonly kind: 'permission'; readonly permission: PermissionKey })
  | (Asked & { readonly kind: 'level'; readonly level: SecurityLevel })
  | (Asked & { readonly kind: 'restriction'; readonly roleIds: readonly string[] });

/** Tells needs apart. */
export function needKey(need: Need): string {
  switch (need.kind) {
    case 'permission':
      return JSON.stringify([need.projectId, need.permission]);
    case 'level':
      return JSON.stringify([need.projectId, 'level', need.level.id]);
    case 'restriction':
      return JSON.stringify([need.projectId, 'roles', ...need.roleIds]);
  }
}
