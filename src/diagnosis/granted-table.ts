import type { PermissionKey } from '../access';
import type { AlreadyGranted } from './gap';
import { byPermission } from './order';
import { add, nothing, type Tally } from './tally';

/** Records whose permission Jira grants now, by permission. */
export class GrantedTable {
  private readonly rows = new Map<PermissionKey, Tally>();

  add(permission: PermissionKey, tally: Tally): void {
    this.rows.set(permission, add(this.rows.get(permission) ?? nothing, tally));
  }

  list(): readonly AlreadyGranted[] {
    return [...this.rows]
      .sort(([a], [b]) => byPermission(a, b))
      .map(([permission, tally]) => ({ permission, ...tally }));
  }
}
