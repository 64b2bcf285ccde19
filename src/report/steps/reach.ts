import type { Gap, NearMiss } from '../../diagnosis/gap';
import type { GapExplanation } from '../space-view';
import { isNumeric, type Place } from '../words/place';
import { wanted } from '../words/wanted';
import type { Words } from '../words/words';
import { screen, type Screen } from './screens';
import { roles } from '../../text/english';

/** What to do: a screen of Jira, and what to do there. */
export interface Way {
  readonly at: Screen | null;
  readonly then: readonly string[];
}

/** Its steps in words, and a link to the screen where it has an address. */
export function stepsOfWay({ at, then }: Way): Pick<GapExplanation, 'steps' | 'link'> {
  return {
    steps: at === null ? then : [`${at.clicks}.`, ...then],
    link: at?.path == null ? null : { label: at.label, path: at.path },
  };
}

type LiveProject = Exclude<Place, null>;

/** The screen on which a space's people get their roles. */
function peopleScreen({ key, kind, typeKey }: LiveProject): Screen {
  if (kind !== 'team-managed') return screen('people', { key });
  return screen(typeKey === 'service_desk' ? 'serviceAccess' : 'access', { key });
}

/** The screen that says who may do what in a space. */
export function permissionsScreen(place: Place): Screen | null {
  if (place === null) return null;
  return place.kind === 'team-managed' ? peopleScreen(place) : screen('permissions', { key: place.key });
}

/** The first work item that has an address: one known by nothing but a number has none. */
export function workItemScreen({ issues }: Gap): Screen | null {
  const key = issues.find((issue) => !isNumeric(issue));
  return key === undefined ? null : screen('workItem', { key });
}

/** The account becomes a member of one of some roles of one space. */
export function joinRole(names: readonly string[], project: LiveProject, words: Words): Way {
  return {
    at: peopleScreen(project),
    then: [`Choose Add people, enter ${words.account.displayName} and choose ${roles(names, 'or')}.`],
  };
}

function joinGroup(group: string, words: Words): Way {
  return {
    at: screen('group', { name: group }),
    then: [`Have ${words.account.displayName} added to the group; look first at what else the group gives.`],
  };
}

/** How an account gets access to an app of Jira’s; null: to any. */
export function getAppAccess(application: string | null, words: Words): Way {
  const app = application === null ? 'a Jira app' : words.application(application);
  return {
    at: screen('user', { name: words.account.displayName }),
    then: [`Have access to ${app} given to ${words.account.displayName}; it takes a licence.`],
  };
}

/** A grant of its own in the permission scheme that the space uses. */
export function grantInScheme(gap: Gap, at: Screen, words: Words): Way {
  return {
    at,
    then: [
      `Grant ${wanted(gap, words)} to ${words.account.displayName}, or to a role that ${words.account.displayName} is in.`,
      'The grant counts in every space that uses this scheme.',
    ],
  };
}

function wayBy({ why }: NearMiss, words: Words): Way | null {
  if (why.kind === 'not-in-group') return joinGroup(why.groupName, words);
  return why.kind === 'no-application' ? getAppAccess(why.application, words) : null;
}

/**
 * How to turn a near miss into a match without touching a scheme: through a role of the space alone where there is one, else
 * through the first group or application. null: there is no such way. A role whose members could not be read counts: were the
 * account in it, Jira would not refuse.
 */
export function wayThrough(nearMisses: readonly NearMiss[], place: Place, words: Words): Way | null {
  const open = nearMisses.flatMap(({ why }) =>
    why.kind === 'not-in-role' || why.kind === 'role-not-read' ? [why.roleName] : [],
  );
  if (place !== null && open.length > 0) return joinRole(open, place, words);
  return nearMisses.map((nearMiss) => wayBy(nearMiss, words)).find((way) => way !== null) ?? null;
}
