import type { JiraReader, JiraWriter, Result } from '../../jira';

/** Where a change writes: ids alone. */
export type WritePlace =
  | { readonly kind: 'role'; readonly projectId: string; readonly roleId: string }
  | { readonly kind: 'default-role'; readonly roleId: string }
  | { readonly kind: 'scheme'; readonly schemeId: string }
  | { readonly kind: 'level'; readonly schemeId: string; readonly levelId: string };

/** What is added there: a permission's grant in a scheme, a member of a role or level (`permission` null). */
export interface Addition {
  readonly permission: string | null;
  readonly holder: { readonly type: 'user' | 'group'; readonly value: string };
}

/** Something of that kind that is there, and what Jira calls it; null: it has no id of its own. */
export interface There extends Addition {
  readonly id: string | null;
}

/** What one kind of place can do. */
export interface PlaceCalls<Of extends WritePlace> {
  /** Accounts and groups that are there now. */
  read(place: Of, jira: JiraReader): Promise<Result<readonly There[]>>;
  /** The id of what was added, where Jira tells it. */
  add(place: Of, addition: Addition, jira: JiraWriter): Promise<Result<string | null>>;
  remove(place: Of, there: There, jira: JiraWriter): Promise<Result<null>>;
}

/** A user who is in a role or level. */
export function member(value: string, id: string | null = null): There {
  return { id, permission: null, holder: { type: 'user', value } };
}

/** Whether two additions give the same to the same holder. */
export function isSame(one: Addition, other: Addition): boolean {
  return (
    one.permission === other.permission &&
    one.holder.type === other.holder.type &&
    one.holder.value === other.holder.value
  );
}
