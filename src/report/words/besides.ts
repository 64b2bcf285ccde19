import { counted } from '../../text/english';
import type { Change, ChangeKind } from '../../remedy';
import type { Words } from './words';

type Of<Kind extends ChangeKind> = Extract<Change, { kind: Kind }>;

/** What a list of permissions does not say of a change; null: the list is all that it gives, and nobody else gains anything. */
const beyondTheList = {
  'add-to-role': () => null,
  'add-to-team-role': () => null,
  'grant-in-scheme': ({ target }, { account }) =>
    target.sharedBy === 0
      ? `${account.displayName} gets the same in every other space that uses the scheme.`
      : null,
  'add-to-security-level': () => null,
  'add-to-group': () => null,
  'give-app-access': ({ target }, words) =>
    `It takes a licence of ${words.application(target.application)}. ${words.account.displayName} gets what everyone with that app has.`,
  'grant-global': ({ target: { permission } }, words) =>
    permission === 'ADMINISTER'
      ? `${words.permission(permission)} lets ${words.account.displayName} change everything on this site, people and permissions included. It also gets whatever else the group has.`
      : `${words.permission(permission)} holds on the whole site. ${words.account.displayName} also gets whatever else the group has.`,
  'share-object': () => null,
  'restore-project': ({ target: { projectKey } }) => `Everyone who had access to ${projectKey} has it again.`,
  'ask-owner': (_change, { account }) => `The owner decides what else ${account.displayName} gets.`,
  'reactivate-account': (_change, { account }) =>
    `${account.displayName} has everything again that it had before.`,
} satisfies { readonly [Kind in ChangeKind]: (change: Of<Kind>, words: Words) => string | null };

function beyond(change: Change, words: Words): string | null {
  const parts = [elsewhereSays(change), ofKind(change, words)].filter((part) => part !== null);
  return parts.length === 0 ? null : parts.join(' ');
}

/** Of other spaces a space's own admin is told how many they are, and no name. */
function elsewhereSays({ elsewhere }: Change): string | null {
  return elsewhere === undefined || elsewhere.permissions === 0
    ? null
    : `${counted(elsewhere.permissions, 'extra permission')} in ${counted(elsewhere.spaces, 'other space')}.`;
}

function ofKind(change: Change, words: Words): string | null {
  // The table pairs each kind with its own target; TypeScript cannot see that through an index.
  const say = beyondTheList[change.kind] as (of: Change, with_: Words) => string | null;
  return say(change, words);
}

/** What a change also gives, in one line or two: it promises no more than is known. */
export function besidesSays(change: Change, words: Words): string {
  const own = beyond(change, words);
  const { displayName } = words.account;
  const count = change.alsoGives.length;
  if (count === 0) return own ?? `Nothing extra for ${displayName} or anyone else.`;
  const extra = `${counted(count, 'extra permission')} for ${displayName}`;
  return own === null ? `${extra}, none for anyone else.` : `${extra}. ${own}`;
}

/** The same for somebody who reads nothing but a message: what stands above the list of what it gives, or in its place. */
export function besidesMessage(change: Change, words: Words): string {
  const says = besidesSays(change, words);
  return change.alsoGives.length === 0 ? says : `${says.replace(/\.$/, '')}:`;
}
