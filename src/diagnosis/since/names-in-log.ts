import type { Holder, HolderType, PermissionKey } from '../../access';
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

/** Whether a name of the log is that of the permission, or of another one of the site; `unclear`: of none, or of several. */
export function permissionMeant(
  name: string | null,
  permission: PermissionKey,
  names: ReadonlyMap<PermissionKey, string>,
): 'this' | 'other' | 'unclear' {
  const meant = [...names].flatMap(([key, own]) => (today(own) === today(name ?? '') ? [key] : []));
  if (!meant.includes(permission)) return meant.length === 0 ? 'unclear' : 'other';
  return meant.length === 1 ? 'this' : 'unclear';
}

/** In English alone; in another language the name has to tell, and tells nothing where two things have it. */
const typesInEnglish: ReadonlyMap<string, HolderType> = new Map([
  ['public', 'anyone'],
  ['application access', 'applicationRole'],
  ['current assignee', 'assignee'],
  ['group', 'group'],
  ['group custom field value', 'groupCustomField'],
  ['project lead', 'projectLead'],
  ['space lead', 'projectLead'],
  ['project role', 'projectRole'],
  ['space role', 'projectRole'],
  ['reporter', 'reporter'],
  ['single user', 'user'],
  ['user custom field value', 'userCustomField'],
]);

const typeNamed = (type: string | null): HolderType | undefined =>
  typesInEnglish.get(type?.trim().toLowerCase() ?? '');

type GrantInLog = Pick<Extract<AuditChange, { readonly kind: 'grant' }>, 'holderType' | 'holderName'>;

/** Whether what a grant was given to is, by its type, no person: people are named there too. */
export function isNoPerson({ holderType, holderName }: GrantInLog): boolean {
  const type = typeNamed(holderType);
  return holderName === null || (type !== undefined && type !== 'user');
}

/**
 * Whom a grant of the log names: a holder that needs no name, or the account, or what is known by that name from the account, the
 * scheme and the roles that were read. null: nobody of these, or it cannot be told who.
 */
export function holderNamed({ holderType, holderName }: GrantInLog, situation: Situation): Holder | null {
  const type = typeNamed(holderType);
  if (holderName === null) return type === undefined ? null : withoutName(type);
  const isNamed = ({ value, name }: Holder): boolean => name === holderName || value === holderName;
  const found = new Map(
    knownHolders(situation)
      .filter((holder) => isNamed(holder) && (type ?? holder.type) === holder.type)
      .map((holder) => [`${holder.type} ${holder.value ?? ''}`, holder]),
  );
  const [one, ...others] = found.values();
  if (one !== undefined) return others.length === 0 ? one : null;
  if (type === 'group') return { type, value: '', name: holderName, exists: true };
  const isField = type === 'userCustomField' || type === 'groupCustomField';
  return isField ? { type, value: holderName, name: holderName, exists: true } : null;
}

/** Those whom Jira names without a value. */
function withoutName(type: HolderType): Holder | null {
  const isOne = ['anyone', 'applicationRole', 'assignee', 'projectLead', 'reporter'].includes(type);
  return isOne ? { type, value: null, name: null, exists: true } : null;
}

function knownHolders({ account, access }: Situation): readonly Holder[] {
  const exists = true;
  return [
    ...access.scheme.grants.map(({ holder }) => holder),
    ...account.groups.map(({ id, name }): Holder => ({ type: 'group', value: id, name, exists })),
    ...[...access.actors.values()].map(({ roleId, roleName }): Holder => ({
      type: 'projectRole',
      value: roleId,
      name: roleName,
      exists,
    })),
    ...account.applications.map((key): Holder => ({
      type: 'applicationRole',
      value: key,
      name: null,
      exists,
    })),
    { type: 'user', value: account.accountId, name: null, exists },
  ];
}
