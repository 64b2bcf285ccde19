import type { BackupCover, GapInPlan, Unresolved, UnresolvedReason } from '../../remedy';
import { wordedBy, type ByKind } from '../by-kind';
import { itemsCalled, spaceCalled } from './place';
import type { Words } from './words';
import { lostWithout } from './lost';
import { wanted } from './wanted';
import { apart } from '../../text/isolated';

/** What a backup includes, in the middle of a sentence. */
const coverNames = {
  content: 'the content of spaces',
  'space-settings': 'space settings',
  'site-settings': 'site settings',
} satisfies Record<BackupCover, string>;

/** What stays open, and what to call it. */
interface Subject {
  readonly what: string;
  readonly left: Unresolved;
}

const space = ({ project }: Unresolved) => (project === null ? 'the site' : spaceCalled(project));

/** Why a plan leaves something open: one sentence for each reason, that says what would help where something would. */
const sentences: ByKind<UnresolvedReason, [subject: Subject, words: Words], string> = {
  'free-plan': (_reason, { what }) =>
    `No role gives ${what}. On the Free plan, permission schemes cannot be edited.`,
  'no-team-role': (_reason, { what, left }) =>
    `No role of ${space(left)} has ${what}. Make a role that has it, then check again.`,
  'holders-limit': ({ schemeName }, { what }) =>
    `No role gives ${what}. In the permission scheme ${apart(schemeName)} it has as many holders as Jira allows: remove one first.`,
  'no-candidate': (_reason, { what }) => `No change that this app may propose gives ${what}.`,
  'not-read': (_reason, { what, left }) =>
    `Who has ${what} could not be read. Ask an admin of ${space(left)} to open this app in Space settings.`,
  'after-reactivation': (_reason, { what }, words) =>
    `Reactivate ${words.account.displayName}, then check again: only then is it known whether it has ${what}.`,
  'not-explained': (_reason, { what }) =>
    `Jira refuses ${what} although it is granted. One more grant would not help. Ask Jira’s permission helper. The report lists what no check can see.`,
  'not-confirmed': () => 'Only the log says so. It could not be checked in Jira.',
  'not-covered': ({ cover }, { what, left }) => {
    const lost = lostWithout(left.permission ?? '');
    const without = lost === null ? '' : ` The backup will not include ${lost}.`;
    return `You chose not to include it: ${what} is for ${coverNames[cover]}.${without}`;
  },
  'project-archived': (_reason, { left }) =>
    `${left.project ?? ''} is archived. Restore it, then check again: what it lacks is known only then.`,
  'project-trashed': (_reason, { left }) =>
    `${left.project ?? ''} is in the trash. Restore it, then check again: what it lacks is known only then.`,
  'project-not-found': () => 'Not found: deleted, or hidden from you too.',
  'visibility-restricted': (_reason, { left }) =>
    `A comment or worklog in ${space(left)} is limited to a role or group. Its author can change that.`,
  'not-shared': (_reason, _subject, words) =>
    `Only its owner can share it with ${words.account.displayName}. The next backup log shows whether it worked.`,
  'other-person': (_reason, { left }, words) =>
    `Another person lacks something in ${space(left)}. A change for ${words.account.displayName} would not help.`,
  'owner-asked': (_reason, { left }) =>
    `${left.project ?? ''} is hidden from the admin who asked. Its owner has to give access; then check again.`,
  'still-refused': (_reason, { what }) =>
    `The plan should give ${what}, and by Jira’s rules it does not. Please report this as a fault of the app.`,
};

/** Why this stays open, in one sentence or two. */
export function unresolvedSays(left: Unresolved, words: Words): string {
  return wordedBy(sentences, left.because, { what: whatCalled(left, words), left }, words);
}

type Part = Omit<GapInPlan, 'gap'>;

/** "Browse spaces in PAY", "Browse spaces on PAY-3", "Administer Jira", "access to the filter 900". */
export const whatCalled = (part: Part, words: Words): string => whatOfAll([part], words);

/** The same for some work items of one gap: "Browse spaces on PAY-1, PAY-2, PAY-3 and 4 more". */
export function whatOfAll(parts: readonly [Part, ...Part[]], words: Words): string {
  const [first] = parts;
  const name = gapNamed(first, words);
  const items = parts.flatMap(({ issue }) => issue ?? []);
  if (items.length > 0) return `${name} on ${itemsCalled(items)}`;
  return first.project === null ? name : `${name} in ${placeCalled(first, first.project)}`;
}

/** "PAY", "the security level Internal only of PAY". */
export function placeCalled({ level, cause }: Pick<GapInPlan, 'level' | 'cause'>, project: string): string {
  if (level === undefined) return project;
  return cause?.kind === 'security-level'
    ? levelCalled(cause.levelName, project)
    : `a security level of ${project}`;
}

/** "the security level Internal only of PAY" */
export const levelCalled = (level: string, project: string): string =>
  `the security level ${apart(level)} of ${project}`;

/** The permission as the site calls it, or what is wanted where no permission stands for it. */
export function gapNamed(
  { permission, cause }: Pick<GapInPlan, 'permission' | 'cause'>,
  words: Words,
): string {
  if (permission !== null) return words.permission(permission);
  return cause === undefined ? 'what is wanted' : wanted({ permission, cause }, words);
}
