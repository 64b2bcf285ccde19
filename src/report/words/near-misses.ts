import type { Holder } from '../../access/model';
import type { NearMiss } from '../../diagnosis/gap';
import { wordedBy, type ByKind } from '../by-kind';
import { inPlace, type Place } from './place';
import { named } from '../../text/english';
import { apart } from '../../text/isolated';
import type { Words } from './words';

type Why = NearMiss['why'];
type WhyKind = Why['kind'];

const onlyOn = {
  reporter: (words) => `that ${words.account.displayName} reported`,
  assignee: (words) => `that are assigned to ${words.account.displayName}`,
  userCustomField: (words, field) => `whose field ${field} names ${words.account.displayName}`,
  groupCustomField: (words, field) => `whose field ${field} names a group of ${words.account.displayName}`,
} satisfies Record<
  Extract<Why, { kind: 'depends-on-work-item' }>['through'],
  (words: Words, field: string) => string
>;

const sentences: ByKind<Why, [holder: Holder, place: Place, words: Words], string> = {
  'not-in-role': ({ members }, _holder, place) =>
    members === 0 ? `Not a member. It has no members${inPlace(place)}.` : 'Not a member.',
  'not-in-group': () => 'Not a member.',
  'other-user': ({ accountId }, _holder, _place, words) =>
    `It names ${words.person(accountId)}, not ${words.account.displayName}.`,
  'not-the-lead': ({ accountId }, _holder, place, words) => {
    const lead = `The lead${place === null ? '' : ` of ${place.key}`}`;
    return accountId === null
      ? `${lead} could not be read.`
      : `${lead} is ${words.person(accountId)}, not ${words.account.displayName}.`;
  },
  'no-application': ({ application }, _holder, _place, words) =>
    `${words.account.displayName} has no access to ${application === null ? 'any Jira app' : words.application(application)}.`,
  'depends-on-work-item': ({ through }, holder, _place, words) =>
    `It counts only on work items ${onlyOn[through](words, apart(holder.name ?? holder.value ?? 'without a name'))}.`,
  'portal-customers-only': (_why, _holder, _place, words) =>
    `It counts only for customers in the portal, and ${words.account.displayName} is not one.`,
  'holder-gone': () => 'It no longer exists, so this reaches nobody.',
  'role-not-read': ({ roleName }, _holder, place) =>
    `The members of the role ${apart(roleName)}${inPlace(place)} could not be read.`,
  'holds-siblings': ({ siblings }, _holder, place, words) =>
    `${words.account.displayName} is in it, and it has ${named(siblings.map((key) => words.permission(key)))}${inPlace(place)}, but not this permission.`,
  'unknown-holder': () => 'This app does not know this kind of holder and cannot tell whom it reaches.',
};

/** Why one grant (or one member of a security level) does not match the account. */
export function nearMissSays(nearMiss: NearMiss, place: Place, words: Words): string {
  return wordedBy(sentences, nearMiss.why, nearMiss.holder, place, words);
}

/** The near misses that are granted it, but not to the account. A role that has only other permissions is not. */
export function grantees(nearMisses: readonly NearMiss[]): readonly NearMiss[] {
  return nearMisses.filter(({ why }) => why.kind !== 'holds-siblings');
}

/** What follows "is granted to …": how the account stands to the holders that were just named. */
export function standing(nearMisses: readonly NearMiss[], words: Words): string {
  const name = words.account.displayName;
  const ownRoles = nearMisses.flatMap(({ why }) => (why.kind === 'holds-siblings' ? [why.roleName] : []));
  const holders = grantees(nearMisses);
  const [first, ...others] = holders;
  if (ownRoles.length > 0 && holders.some(({ why }) => why.kind === 'not-in-role')) {
    return `${name} is only in ${named(ownRoles)}`;
  }
  if (first !== undefined && others.length === 0) return one[first.why.kind](name);
  return holders.every(({ why }) => joinable.has(why.kind))
    ? `${name} is in none of them`
    : `${name} is not among them`;
}

/** What one is a member of. */
const joinable: ReadonlySet<WhyKind> = new Set(['not-in-role', 'not-in-group']);

/** How the account stands to a single holder. */
const one = {
  'not-in-role': (name) => `${name} is not in it`,
  'not-in-group': (name) => `${name} is not in it`,
  'other-user': (name) => `${name} is not named`,
  'not-the-lead': (name) => `${name} is not the lead`,
  'no-application': (name) => `${name} has no such access`,
  'depends-on-work-item': (name) => `that is not always ${name}`,
  'portal-customers-only': (name) => `${name} is not one`,
  'holder-gone': () => 'that no longer exists',
  'role-not-read': () => 'its members could not be read',
  'holds-siblings': (name) => `${name} has other permissions through it`,
  'unknown-holder': (name) => `whether that reaches ${name} is not known`,
} satisfies Record<WhyKind, (name: string) => string>;
