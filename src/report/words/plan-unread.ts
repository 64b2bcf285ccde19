import { capital, counted, named } from '../../text/english';
import type { PlanUnread, PlanUnreadKind } from '../plan-unread';

interface Said {
  readonly what: (count: number, names: readonly string[]) => string;
  /** What counting it at its worst means. */
  readonly so: string;
}

const inSpaces = (names: readonly string[]): string => (names.length === 0 ? '' : ` (${named(names)})`);

const sentences = {
  projects: {
    what: (count) =>
      count > 1 ? `${counted(count, 'space')} of this site` : 'The other spaces of this site',
    so: 'what a scheme or a group also gives there is not counted',
  },
  schemes: {
    what: () => 'The list of permission schemes',
    so: 'a group counts as giving everything in spaces whose scheme is not known',
  },
  'held-elsewhere': {
    what: () => 'What the backup account holds in the other spaces',
    so: 'what a grant would give there counts as given, also where the account has it already',
  },
  'scheme-of': {
    what: (count, names) => `The permission schemes of ${counted(count, 'space')}${inSpaces(names)}`,
    so: 'a group or a grant counts as giving there all that the account lacks, and more spaces may share a scheme than is said',
  },
  role: {
    what: (count, names) => `Who is in ${counted(count, 'role')}${inSpaces(names)}`,
    so: 'a group counts as giving all that these roles have',
  },
  level: {
    what: (count) => `The members of ${counted(count, 'security level')}`,
    so: 'only adding the account itself is proposed there',
  },
  group: {
    what: (count, names) => `The members of ${counted(count, 'group')}${inSpaces(names)}`,
    so: 'none of these groups is proposed, because it may carry Administer Jira',
  },
  'group-permissions': {
    what: (count) => `What ${counted(count, 'member')} of groups may do on the site`,
    so: 'a group none of whose members is known is not proposed',
  },
  applications: {
    what: () => 'Which groups give which applications',
    so: 'a licence that a group takes is not counted',
  },
  plan: {
    what: () => 'Whether the site is on the Free plan',
    so: 'it counts as a paid one, where schemes can be changed',
  },
  'own-permissions': {
    what: () => 'Some global permissions of the backup account',
    so: 'what it may have already counts as given',
  },
  'default-role': {
    what: (count) => `Who gets ${counted(count, 'role')} in new spaces`,
    so: 'nothing is offered for spaces that are created later',
  },
} satisfies Record<PlanUnreadKind, Said>;

/** What planning did not know, in sentences: one for each kind of thing and reason. */
export function planUnreadSays(unread: readonly PlanUnread[]): readonly string[] {
  const together = new Map<string, { first: PlanUnread; count: number; names: string[] }>();
  for (const one of unread) {
    const key = `${one.what} ${one.why}`;
    const known = together.get(key) ?? { first: one, count: 0, names: [] };
    known.count += one.count;
    if (one.name !== null && !known.names.includes(one.name)) known.names.push(one.name);
    together.set(key, known);
  }
  return [...together.values()].map(({ first, count, names }) => {
    const { what, so }: Said = sentences[first.what];
    const thing = what(count, names);
    return first.why === 'refused'
      ? `${thing} could not be read, because Jira refused or did not answer: ${so}.`
      : `Not asked, because one check may ask Jira only so many questions: ${lower(thing)}. ${capital(so)}.`;
  });
}

const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
