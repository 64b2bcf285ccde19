import type { BackupCover, Closed, Unresolved, UnresolvedKind, UnresolvedReason } from '../../remedy';
import { itemsCalled, spaceCalled } from './place';
import type { Words } from './words';
import { lostWithout } from './lost';
import { wanted } from './wanted';

/** What a backup includes, in the middle of a sentence. */
const coverNames = {
  content: 'the content of spaces',
  'space-settings': 'space settings',
  'site-settings': 'site settings',
} satisfies Record<BackupCover, string>;

type ReasonOf<Kind extends UnresolvedKind> = Extract<UnresolvedReason, { kind: Kind }>;
type Said<Kind extends UnresolvedKind> = (
  subject: { readonly what: string; readonly left: Unresolved; readonly reason: ReasonOf<Kind> },
  words: Words,
) => string;

const space = ({ project }: Unresolved) => (project === null ? 'the site' : spaceCalled(project));

/** Why a plan leaves something open: one sentence for each reason, that says what would help where something would. */
const sentences = {
  'free-plan': ({ what }) =>
    `No role gives ${what}, and the site is on the Free plan, where permission schemes cannot be edited.`,
  'no-team-role': ({ what, left }) =>
    `No role of ${space(left)} has ${what}: make a role that has it, then check again.`,
  'holders-limit': ({ what, reason: { schemeName } }) =>
    `No role gives ${what}, and in the permission scheme ${schemeName} it has as many holders as Jira takes; remove one first.`,
  'no-candidate': ({ what }) => `Nothing that this app may propose gives ${what}.`,
  'not-read': ({ what, left }) =>
    `Who has ${what} could not be read; ask an admin of ${space(left)} to open this app in Space settings.`,
  'after-reactivation': ({ what }, words) =>
    `Whether ${words.account.displayName} has ${what} is known once the account is active: reactivate it, then check again.`,
  'not-explained': ({ what }) =>
    `Jira refuses ${what} although it is granted, so one grant more would not help: ask Jira’s permission helper, and look for a data security policy or an IP allow list.`,
  'not-confirmed': ({ what }) => `Only the log speaks of ${what}; Jira could not be asked about it.`,
  'not-covered': ({ what, left, reason: { cover } }) => {
    const lost = lostWithout(left.permission ?? '');
    const without = lost === null ? '' : ` The backup goes without ${lost}.`;
    return `You chose not to include it: ${what} is for ${coverNames[cover]}.${without}`;
  },
  'project-archived': ({ left }) =>
    `${left.project ?? ''} is archived: restore it, then check again; what it lacks then is not known yet.`,
  'project-trashed': ({ left }) =>
    `${left.project ?? ''} is in the trash: restore it, then check again; what it lacks then is not known yet.`,
  'project-not-found': ({ left }) =>
    `Nobody who was asked finds ${space(left)}, so there is nothing to change.`,
  'visibility-restricted': ({ left }) =>
    `Who may see one comment or worklog in ${space(left)} is set on it; its author can change that.`,
  'not-shared': (_subject, words) =>
    `Only its owner can share it with ${words.account.displayName}; whether that helped shows in the next log.`,
  'other-person': ({ left }, words) =>
    `It is another person who lacks something in ${space(left)}; a change for ${words.account.displayName} would not help.`,
  'owner-asked': ({ left }) =>
    `${left.project ?? ''} is hidden from the admin who asked: its owner has to give access, then check again.`,
  'still-refused': ({ what }) =>
    `The plan was meant to give ${what}, and by Jira’s rules it does not: report this as a fault of the app.`,
} satisfies { readonly [Kind in UnresolvedKind]: Said<Kind> };

/** Why this stays open, in one sentence or two. */
export function unresolvedSays(left: Unresolved, words: Words): string {
  // The table pairs each kind with its own reason; TypeScript cannot see that through an index.
  const say = sentences[left.because.kind] as Said<UnresolvedKind>;
  return say({ what: whatCalled(left, words), left, reason: left.because }, words);
}

/** "Browse spaces in PAY", "Browse spaces on PAY-3", "Administer Jira", "access to the filter 900". */
export function whatCalled(
  place: Pick<Closed, 'project' | 'permission' | 'issue' | 'cause'>,
  words: Words,
): string {
  return whatOfAll([place], words);
}

/** The same for some work items of one gap: "Browse spaces on PAY-1, PAY-2, PAY-3 and 4 more". */
export function whatOfAll(
  parts: readonly Pick<Closed, 'project' | 'permission' | 'issue' | 'cause'>[],
  words: Words,
): string {
  const [first] = parts;
  if (first === undefined) return 'nothing';
  const name = gapNamed(first, words);
  const items = parts.flatMap(({ issue }) => issue ?? []);
  if (items.length > 0) return `${name} on ${itemsCalled(items)}`;
  return first.project === null ? name : `${name} in ${first.project}`;
}

/** The permission as the site calls it, or what is wanted where no permission stands for it. */
export function gapNamed({ permission, cause }: Pick<Closed, 'permission' | 'cause'>, words: Words): string {
  if (permission !== null) return words.permission(permission);
  return cause === undefined ? 'what is wanted' : wanted({ permission, cause }, words);
}
