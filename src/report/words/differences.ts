import type { Holder } from '../../access/model';
import { holderSays } from './holders';
import { listed, named } from '../../text/english';
import { apart } from '../../text/isolated';
import type { Words } from './words';

/** What a change rests on and is not as it was when its plan was read. Kinds, ids and keys; no person's name. */
export type Difference =
  | { readonly kind: 'account-deactivated' }
  | { readonly kind: 'account-kind' }
  /** The key has gone to another space. */
  | { readonly kind: 'other-space'; readonly projectKey: string }
  | { readonly kind: 'applications-lost'; readonly applications: readonly string[] }
  | {
      readonly kind: 'role-grants';
      readonly roleName: string;
      readonly projectKey: string;
      readonly gained: readonly string[];
      readonly lost: readonly string[];
    }
  | {
      readonly kind: 'default-role-grants';
      readonly roleName: string;
      readonly gained: readonly string[];
      readonly lost: readonly string[];
    }
  | {
      readonly kind: 'scheme-grants';
      readonly schemeName: string;
      readonly permission: string;
      readonly gained: readonly Holder[];
      readonly lost: readonly Holder[];
    }
  /** A grant to it would give others something. */
  | { readonly kind: 'group-shared'; readonly groupName: string }
  | {
      readonly kind: 'scheme-spaces';
      readonly schemeName: string;
      /** Keys. */
      readonly joined: readonly string[];
      readonly left: readonly string[];
    };

/** Each in a sentence; permissions that a change would give besides are all named. */
export function differencesSay(differences: readonly Difference[], words: Words): string {
  return differences.map((difference) => sentence(difference, words)).join(' ');
}

function sentence(difference: Difference, words: Words): string {
  const name = words.account.displayName;
  switch (difference.kind) {
    case 'account-deactivated':
      return `The account of ${name} is deactivated now: nothing that is given to it counts.`;
    case 'account-kind':
      return `The account of ${name} is of another kind now.`;
    case 'other-space':
      return `${difference.projectKey} is another space now.`;
    case 'applications-lost':
      return `${name} has no access to ${named(difference.applications.map((key) => words.application(key)))} any more.`;
    case 'role-grants':
      return `The role ${apart(difference.roleName)} in ${difference.projectKey} now ${givesNow(difference, words)}.`;
    case 'default-role-grants':
      return `The role ${apart(difference.roleName)} now ${givesNow(difference, words)} in one permission scheme or another.`;
    case 'scheme-grants': {
      const { schemeName, permission, gained, lost } = difference;
      const to = gained.length > 0 ? [`also granted to ${holders(gained, words)}`] : [];
      const from = lost.length > 0 ? [`not granted to ${holders(lost, words)} any more`] : [];
      return `In the permission scheme ${apart(schemeName)} ${words.permission(permission)} is now ${[...to, ...from].join(', and ')}.`;
    }
    case 'group-shared':
      return `${name} is not the only member of the group ${apart(difference.groupName)} any more, so a grant to it would give others something.`;
    case 'scheme-spaces': {
      const { schemeName, joined, left } = difference;
      const more =
        joined.length > 0
          ? [
              `${listed(joined)} ${joined.length === 1 ? 'uses' : 'use'} the permission scheme ${apart(schemeName)} too, so the grant would hold there as well.`,
            ]
          : [];
      const fewer =
        left.length > 0
          ? [
              `${listed(left)} ${left.length === 1 ? 'does' : 'do'} not use the permission scheme ${apart(schemeName)} any more.`,
            ]
          : [];
      return [...more, ...fewer].join(' ');
    }
  }
}

interface Grants {
  readonly gained: readonly string[];
  readonly lost: readonly string[];
}

function givesNow({ gained, lost }: Grants, words: Words): string {
  const gives = gained.length > 0 ? [`also gives ${permissions(gained, words)}`] : [];
  const lacks = lost.length > 0 ? [`does not give ${permissions(lost, words)} any more`] : [];
  return [...gives, ...lacks].join(', and ');
}

const permissions = (keys: readonly string[], words: Words): string =>
  listed(keys.map((key) => words.permission(key)));
const holders = (list: readonly Holder[], words: Words): string =>
  listed(list.map((holder) => holderSays(holder, words)));
