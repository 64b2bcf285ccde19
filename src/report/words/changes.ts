import type { PermissionKey } from '../../access/model';
import { isDestructive, type ChangeSpec, type Change, type ChangeKind } from '../../remedy';
import { spaceCalled } from './place';
import { figure, listed, namedAtMost } from '../../text/english';
import type { Words } from './words';

type TargetOf<Kind extends ChangeKind> = Extract<ChangeSpec, { kind: Kind }>['target'];

/** One sentence for each kind of change: what is done, to what, for whom. */
const sentences = {
  'add-to-role': ({ projectKey, roleName }, words) =>
    `Add ${words.account.displayName} to the role ${roleName} in ${projectKey}.`,
  'add-to-team-role': ({ projectKey, roleName }, words) =>
    `Add ${words.account.displayName} to ${projectKey} with the role ${roleName}.`,
  'grant-in-scheme': ({ schemeName, permissions, holder }, words) => {
    const granted = permissionsSay(permissions, words);
    const through = holder.type === 'group' ? ` (through the group ${holder.name ?? holder.value})` : '';
    return `Grant ${granted} to ${words.account.displayName}${through} in the permission scheme ${schemeName}.`;
  },
  'add-to-security-level': ({ levelName }, words) =>
    `Add ${words.account.displayName} to the security level ${levelName}.`,
  'add-to-group': ({ groupName }, words) => `Add ${words.account.displayName} to the group ${groupName}.`,
  'give-app-access': ({ application }, words) =>
    `Give ${words.account.displayName} access to ${words.application(application)}, which takes a licence.`,
  'grant-global': ({ permission }, words) =>
    `Give ${words.account.displayName} the global permission ${words.permission(permission)} through a group that has it.`,
  'share-object': ({ kind, id, name }, words) =>
    `Share ${objectCalled(kind, id, name)} with ${words.account.displayName}.`,
  'restore-project': ({ projectKey, from }) => `Restore ${spaceCalled(projectKey)} from the ${from}.`,
  'ask-owner': ({ projectKey, owner }, words) =>
    `Ask ${owner === null ? 'the owner' : words.person(owner)} to give ${words.account.displayName} access to ${spaceCalled(projectKey)}.`,
  'reactivate-account': (_target, words) => `Reactivate the account of ${words.account.displayName}.`,
} satisfies { readonly [Kind in ChangeKind]: (target: TargetOf<Kind>, words: Words) => string };

/** A change in one sentence of at most 12 words, names not counted. */
export function changeSays(spec: ChangeSpec, words: Words): string {
  // The table pairs each kind with its own target; TypeScript cannot see that through an index.
  const say = sentences[spec.kind] as (target: ChangeSpec['target'], words: Words) => string;
  return say(spec.target, words);
}

/** The same for a change of a plan. What it gives that deletes, moves or administers is always named, wherever it comes from. */
export function plannedSays(change: Change, words: Words): string {
  const says = changeSays(change, words);
  const { target, closes, alsoGives } = change;
  const own =
    'permissions' in target ? target.permissions : 'permission' in target ? [target.permission] : [];
  const gives = [...closes, ...alsoGives].flatMap((one) =>
    'application' in one ? [] : (one.permission ?? []),
  );
  const more = [...new Set(gives)].filter((key) => isDestructive(key) && !own.includes(key));
  if (more.length === 0) return says;
  return `${says.replace(/\.$/, '')}; also gives ${listed(more.map((key) => words.permission(key)))}.`;
}

/** "A, B, C and 4 more", of which nothing that deletes, moves or administers is ever one of the 4. */
function permissionsSay(keys: readonly PermissionKey[], words: Words): string {
  if (keys.length <= namedAtMost) return listed(keys.map((key) => words.permission(key)));
  const must = keys.filter(isDestructive);
  const others = keys.filter((key) => !isDestructive(key));
  const room = Math.max(0, namedAtMost - must.length);
  const names = [...must, ...others.slice(0, room)].map((key) => words.permission(key));
  const rest = others.length - room;
  return rest > 0 ? `${names.join(', ')} and ${figure(rest)} more` : listed(names);
}

export function objectCalled(kind: string, id: string | null, name: string | null): string {
  if (name !== null) return `the ${kind} ${name}`;
  return id === null ? `the ${kind} that the log names` : `the ${kind} ${id}`;
}
