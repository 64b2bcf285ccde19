import { capital, figure, named, namedAtMost, roles } from '../../text/english';
import { apart } from '../../text/isolated';
import type { Holder, HolderType } from '../../access/model';
import type { NearMiss } from '../../diagnosis/gap';
import type { Words } from './words';

const titled = (what: string, holder: Holder): string =>
  holder.name !== null ? `${what} ${apart(holder.name)}` : `${what} with the id ${holder.value ?? 'unknown'}`;

const phrases = {
  anyone: () => 'anyone, signed in or not',
  applicationRole: ({ value }, words) =>
    value === null
      ? 'everyone with access to any Jira app'
      : `everyone with access to ${words.application(value)}`,
  assignee: () => 'the assignee of a work item',
  group: (holder) => titled('the group', holder),
  groupCustomField: (holder) => `the groups in ${titled('the field', holder)}`,
  projectLead: () => 'the space lead',
  projectRole: (holder) => titled('the role', holder),
  reporter: () => 'the reporter of a work item',
  'sd.customer.portal.only': () => 'customers in the portal',
  user: ({ value }, words) => (value === null ? 'one person' : words.person(value)),
  userCustomField: (holder) => `the people in ${titled('the field', holder)}`,
  unknown: ({ jiraType }) => `a kind of holder that this app does not know (${jiraType ?? 'unnamed'})`,
} satisfies Record<HolderType | 'unknown', (holder: Holder, words: Words) => string>;

/** Who a grant or a security level names: "the role Developers", "the reporter of a work item". */
export function holderSays(holder: Holder, words: Words): string {
  return phrases[holder.type](holder, words);
}

/** The same at the beginning of a sentence. A person's name stays as it is written; who is gone has none. */
export function holderTitle(holder: Holder, words: Words): string {
  const phrase = holderSays(holder, words);
  return holder.type === 'user' && holder.exists ? phrase : capital(phrase);
}

/** Whom something is granted to, best near misses first: "the roles Developers and Viewers", "the group finance and Lee Lead". */
export function holdersSay(nearMisses: readonly NearMiss[], words: Words): string {
  const shown = nearMisses.slice(0, namedAtMost);
  const names = shown.flatMap(({ holder }) =>
    holder.type === 'projectRole' && holder.name !== null ? [holder.name] : [],
  );
  if (names.length < shown.length) return named(nearMisses.map(({ holder }) => holderSays(holder, words)));
  const rest = nearMisses.length - shown.length;
  return rest === 0 ? roles(names) : `${roles(names)} and ${figure(rest)} more`;
}
