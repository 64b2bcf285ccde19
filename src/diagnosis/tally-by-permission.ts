import type { PermissionKey } from '../access';
import { byPermission } from './order';
import { add, nothing, type Tally } from './tally';

/** Records counted by the permission that they are about. */
export class TallyByPermission {
  private readonly rows = new Map<PermissionKey, Tally>();

  add(permission: PermissionKey, tally: Tally): void {
    this.rows.set(permission, add(this.rows.get(permission) ?? nothing, tally));
  }

  /** In the order of the profile. */
  list(): readonly (Tally & { readonly permission: PermissionKey })[] {
    return [...this.rows]
      .sort(([a], [b]) => byPermission(a, b))
      .map(([permission, tally]) => ({ permission, ...tally }));
  }
}
