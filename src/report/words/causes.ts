import type { Cause, Gap } from '../../diagnosis/gap';
import { onSomeWorkItems } from './conditions';
import { holdersSay } from './holders';
import { grantees, standing } from './near-misses';
import { inPlace, spaceCalled, where, type Place } from './place';
import { unknownSays } from './unknown';
import { wanted, wantedName } from './wanted';
import { named, roles } from '../../text/english';
import type { Words } from './words';

type Said<C> = (cause: C, gap: Gap, place: Place, words: Words) => string;

/** One sentence for each kind of cause; each names the objects that somebody would have to change. */
const sentences: { readonly [K in Cause['kind']]: Said<Extract<Cause, { kind: K }>> } = {
  'account-inactive': (_cause, gap, place, words) =>
    `${words.account.displayName} is deactivated, so Jira refuses ${wanted(gap, words)}${where(gap, place)}.`,
  'no-app-access': ({ application }, gap, place, words) => {
    const app = application === null ? 'a Jira app' : words.application(application);
    const what = `${wantedName(gap, words)}${where(gap, place)}`;
    // Browse spaces alone is held without any app, where a role, a group or a person is granted it.
    return application !== null || gap.permission === 'BROWSE_PROJECTS'
      ? `${what} is granted to everyone with access to ${app}; ${words.account.displayName} has access to no Jira app.`
      : `${what} needs access to ${app}, which ${words.account.displayName} does not have.`;
  },
  'project-archived': (_cause, _gap, place, words) =>
    `${place?.key ?? 'The space'} is archived: its work items are left out of searches and cannot be changed, whatever ${words.account.displayName} is granted.`,
  'project-trashed': (_cause, _gap, place, words) =>
    `${place?.key ?? 'The space'} is in the trash: Jira answers as if it did not exist, whatever ${words.account.displayName} is granted.`,
  'project-not-found': (_cause, _gap, place) =>
    `Neither the admin who asked nor this app can find ${spaceCalled(place?.key ?? '')}: it may be deleted, or hidden from both.`,
  'not-a-holder': ({ nearMisses, schemeName }, gap, place, words) => {
    const granted = `${wantedName(gap, words)}${where(gap, place)} is granted`;
    const holders = grantees(nearMisses);
    return holders.length === 0
      ? `${granted} by the permission scheme ${schemeName}, but not to ${words.account.displayName}.`
      : `${granted} to ${holdersSay(holders, words)}; ${standing(nearMisses, words)}.`;
  },
  'no-holder': ({ schemeName }, gap, place, words) =>
    `The permission scheme ${schemeName} grants ${wanted(gap, words)}${where(gap, place)} to nobody.`,
  'team-role': ({ nearMisses }, gap, place, words) => {
    const space = `the team-managed space ${place?.key ?? ''}`;
    const holders = grantees(nearMisses);
    return holders.length === 0
      ? `No role of ${space} has ${wanted(gap, words)}.`
      : `${wantedName(gap, words)} in ${space} comes with ${holdersSay(holders, words)}; ${standing(nearMisses, words)}.`;
  },
  'conditional-only': ({ through }, gap, place, words) =>
    `Jira grants ${wanted(gap, words)}${inPlace(place)} only on ${onSomeWorkItems(through, words)}, and refuses it${where(gap, place)}.`,
  'security-level': ({ levelName, nearMisses, membersRead }, gap, place, words) => {
    const level =
      gap.issues.length === 0
        ? `Work items${inPlace(place)} can have the security level ${levelName}`
        : `${named(gap.issues)} ${gap.issues.length > 1 ? 'have' : 'has'} the security level ${levelName}`;
    if (!membersRead) {
      return `${level}, whose members could not be read; Jira refuses ${wanted(gap, words)} there.`;
    }
    if (nearMisses.length === 0) return `${level}, which has no members.`;
    return `${level}, which is for ${holdersSay(nearMisses, words)}; ${standing(nearMisses, words)}.`;
  },
  'issue-restriction': (cause, gap, place, words) => {
    const [subject, verb] =
      gap.issues.length === 0
        ? [`A work item${inPlace(place)}`, 'is']
        : [named(gap.issues), gap.issues.length === 1 ? 'is' : 'are'];
    const names = cause.roles.map(({ name }) => name);
    const them = names.length === 1 ? 'it' : 'any of them';
    return `${subject} ${verb} restricted to ${roles(names)}; ${words.account.displayName} is not in ${them}.`;
  },
  'global-permission': (_cause, gap, _place, words) =>
    `${words.account.displayName} does not hold the global permission ${wanted(gap, words)}, which Jira gives to groups only.`,
  'visibility-restricted': ({ of, role }, gap, place, words) => {
    const what = gap.issues.length > 1 ? `${of}s` : `a ${of}`;
    const who = role === null ? 'some role or group' : `the role ${role}`;
    return `The log names ${what}${where(gap, place)} that only ${who} may see; ${words.account.displayName} is not in it.`;
  },
  'not-shared': ({ object, id }, _gap, _place, words) =>
    `${id === null ? `A ${object} that the log names` : `The ${object} ${id}`} is not shared with ${words.account.displayName}, or no longer exists.`,
  'other-person': ({ permission }, gap, place, words) =>
    `The log says that another person lacks ${words.permission(permission)}${where(gap, place)}; more rights for ${words.account.displayName} would not help.`,
  unknown: ({ because }, gap, place, words) => unknownSays(because, gap, place, words),
};

/** The cause of a gap in one sentence that a Jira admin understands. */
export function causeSays(gap: Gap, place: Place, words: Words): string {
  // The table pairs each kind with its own shape; TypeScript cannot see that through an index.
  const say = sentences[gap.cause.kind] as Said<Cause>;
  return say(gap.cause, gap, place, words);
}
