import type { NotMember } from '../../diagnosis/gap';
import { counted, listed } from '../../text/english';
import { isolated } from '../../text/isolated';
import type { Report } from '../report';
import type { Words } from './words';

/** What no check from inside Jira can see: said here and nowhere else. */

type BlindSpot = Report['blindSpots'][number];

/** Roles, and groups, that a sentence names. */
const mostNamed = 10;

const others = {
  'app-access-rules':
    'App access rules, which can keep the backup tool from whole spaces. An organisation admin sees them at admin.atlassian.com → Security → Data security policies.',
  'ip-allow-lists':
    'IP allow lists, which can refuse the backup tool by its address. An organisation admin sees them at admin.atlassian.com → Security.',
  'workflow-properties':
    'Workflow properties, which can deny a permission in one status of a work item. A Jira admin sees them at the status in the workflow.',
  'outside-jira':
    'Permissions outside Jira, such as Assets roles, and the separate token for Automation rules.',
} as const satisfies Record<Exclude<BlindSpot['kind'], 'limited-comments'>, string>;

/**
 * All of them, what can be named of this site first. `notMember` null: what the account is in was not read; undefined: the report is of a
 * release that did not say.
 */
export function blindSpots(
  notMember: NotMember | null | undefined,
  words: Pick<Words, 'account'>,
): Report['blindSpots'] {
  const { displayName } = words.account;
  const limited: BlindSpot = {
    kind: 'limited-comments',
    says: `Comments and worklogs that are limited to a role or group without ${displayName}. ${namesSay(notMember, displayName)}`,
    roles: notMember?.roles ?? [],
    groups: notMember?.groups ?? [],
    more: notMember?.more ?? 0,
  };
  const rest = Object.entries(others) as [Exclude<BlindSpot['kind'], 'limited-comments'>, string][];
  return [limited, ...rest.map(([kind, says]) => ({ kind, says, roles: [], groups: [], more: 0 }))];
}

function namesSay(notMember: NotMember | null | undefined, account: string): string {
  if (notMember === undefined) return 'An earlier release did not say which. Check again.';
  if (notMember === null) return `It is not known which: the groups of ${account} were not read.`;
  const roles = notMember.roles.map(({ name, spaces }) => `${isolated(name)} (${counted(spaces, 'space')})`);
  const parts = [...named('role', roles), ...named('group', notMember.groups.map(isolated))];
  if (parts.length === 0) return `No role or group was read that ${account} is not in.`;
  const more =
    notMember.more === 0
      ? ''
      : `, nor in ${counted(notMember.more, 'more role or group', 'more roles or groups')}`;
  return `Of those that were read it is not in the ${parts.join(', nor in the ')}${more}.`;
}

function named(kind: 'role' | 'group', names: readonly string[]): readonly string[] {
  if (names.length === 0) return [];
  const rest = names.length - mostNamed;
  const shown = rest > 0 ? [...names.slice(0, mostNamed), `${rest} more`] : names;
  return [`${kind}${names.length === 1 ? '' : 's'} ${listed(shown)}`];
}
