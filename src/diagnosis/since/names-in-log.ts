import type { PermissionKey } from '../../access';
import type { AuditChange } from './audit-change';
import type { Situation } from './situation';

/** What Jira's screens called things before, word by word: the audit log keeps the names of its day. */
const renamed: readonly (readonly [RegExp, string])[] = [
  [/\bprojects\b/g, 'spaces'],
  [/\bproject\b/g, 'space'],
  [/\bissues\b/g, 'work items'],
  [/\bissue\b/g, 'work item'],
];

const today = (name: string): string =>
  renamed.reduce((said, [before, now]) => said.replace(before, now), name.trim().toLowerCase());

/** Whether a name of the log is that of the permission, and of no other one of the site. */
export function isPermissionNamed(
  name: string,
  permission: PermissionKey,
  names: ReadonlyMap<PermissionKey, string>,
): boolean {
  const meant = [...names].filter(([, own]) => today(own) === today(name));
  return meant.length === 1 && meant[0]?.[0] === permission;
}

interface HolderInLog {
  readonly type: 'group' | 'projectRole' | 'user';
  /** '' for a group whose id is not known: it goes by its name. */
  readonly value: string;
  readonly name: string;
}

/** In English alone; in another language the name has to tell, and tells nothing where two things have it. */
const typesInEnglish: Readonly<Record<string, HolderInLog['type']>> = {
  group: 'group',
  'project role': 'projectRole',
  'space role': 'projectRole',
  'single user': 'user',
};

/**
 * Whom a grant of the log names: the account, or a group or role that is known by that name from the account, the scheme and the
 * roles that were read. null: nobody of these, or it cannot be told who.
 */
export function holderNamed(
  { holderType, holderName }: Extract<AuditChange, { readonly kind: 'grant' }>,
  { account, access }: Situation,
): HolderInLog | null {
  if (holderName === null) return null;
  const type = typesInEnglish[holderType?.trim().toLowerCase() ?? ''];
  const granted = access.scheme.grants.map(({ holder }) => holder);
  const groups = [
    ...account.groups.map(({ id, name }) => [id, name] as const),
    ...granted.flatMap((holder) => (holder.type === 'group' ? [[holder.value, holder.name] as const] : [])),
    ...(type === 'group' ? [['', holderName] as const] : []),
  ];
  const roles = [
    ...[...access.actors.values()].map(({ roleId, roleName }) => [roleId, roleName] as const),
    ...granted.flatMap((holder) =>
      holder.type === 'projectRole' ? [[holder.value, holder.name] as const] : [],
    ),
  ];
  const users = [[account.accountId, account.accountId] as const];
  const candidates = Object.entries({ group: groups, projectRole: roles, user: users }).flatMap(
    ([kind, known]) => {
      const found = known.find(([id, name]) => name === holderName || id === holderName);
      return found === undefined || (type !== undefined && type !== kind)
        ? []
        : [{ type: kind as HolderInLog['type'], value: found[0] ?? '', name: found[1] ?? holderName }];
    },
  );
  return candidates.length === 1 ? (candidates[0] ?? null) : null;
}
