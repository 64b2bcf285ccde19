import type { PermissionKey, ProjectAccess } from '../../access';
import type { SiteFacts } from '../facts';
import type { GivingGroups } from './situation';

export interface SinceFacts extends Pick<
  SiteFacts,
  'account' | 'schemeOf' | 'schemes' | 'actors' | 'permissionNames'
> {
  /** null: which groups give applications is not known. */
  readonly givenBy: GivingGroups | null;
  /** What the audit log was asked for → the time of the oldest record that came; empty: all came that there are. */
  readonly auditAsked: ReadonlyMap<string, string>;
}

/** Jira's types of what a record is about: they are in no language, and find what no name is known for. */
export const typesAsked = ['SCHEME', 'PROJECT_ROLE', 'GROUP'] as const;

/** After every record. */
export const never = '9999';

/**
 * Since when every change is known that may have taken a permission in a project: answers of the audit log are cut, newest first, and
 * what was done before the oldest record of one may be missing. Empty: since the log begins.
 */
export function knownSince(
  permission: PermissionKey,
  { scheme, actors }: ProjectAccess,
  { account, auditAsked, givenBy }: SinceFacts,
): string {
  const back = (...filters: readonly (string | null)[]): string =>
    filters
      .map((filter) => (filter === null ? undefined : auditAsked.get(filter)) ?? never)
      .reduce((least, time) => (time < least ? time : least));
  const giving = scheme.grants.flatMap(({ permission: given, holder }) => {
    if (given !== permission) return [];
    if (holder.type === 'group') return [holder.name];
    const role = holder.type === 'projectRole' ? actors.get(holder.value ?? '') : undefined;
    return (role?.groups ?? []).map(({ name }) => name);
  });
  const applications = account.applications.length > 0 ? [] : [...(givenBy?.values() ?? [])].flat();
  const ofAccount = account.groups.length > 0 ? [] : [account.accountId];
  return [
    back('SCHEME', scheme.name),
    // a group of the account that left a role stands there by its own name
    back('PROJECT_ROLE', ...ofAccount),
    ...[...giving, ...applications].map((name) => back('GROUP', name)),
  ].reduce((latest, time) => (time > latest ? time : latest));
}
