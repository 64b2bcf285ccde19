import type { Cause, CauseKind, Gap } from '../../diagnosis/gap';
import type { GapExplanation } from '../view';
import { inPlace, where, type Place } from '../words/place';
import { wanted } from '../words/wanted';
import type { Words } from '../words/words';
import {
  getAppAccess,
  grantInScheme,
  joinRole,
  peopleScreen,
  wayThrough,
  workItemScreen,
  type Way,
} from './reach';
import { screen, type Screen } from './screens';
import { unknownWay } from './unknown-way';

type WayOf<C> = (cause: C, gap: Gap, place: Place, words: Words) => Way;

const check = 'Then check again here, and run the backup again once Jira grants it.';
const run = 'Then run the backup again: its next log shows whether it helped.';

/** What happens after a change: Jira can be asked about it, or only the next log tells. Absent: there may be nothing to change. */
const lastSteps: Partial<Record<CauseKind, string>> = {
  'account-inactive': check,
  'no-app-access': check,
  'not-a-holder': check,
  'no-holder': check,
  'team-role': check,
  'conditional-only': check,
  'security-level': check,
  'issue-restriction': check,
  'global-permission': check,
  'project-archived': run,
  'project-trashed': run,
  'visibility-restricted': run,
  'not-shared': run,
};

const permissionsOf = (place: Place): Screen | null => {
  if (place === null) return null;
  return place.kind === 'team-managed' ? peopleScreen(place) : screen('permissions', { key: place.key });
};

const ways: { readonly [K in CauseKind]: WayOf<Extract<Cause, { kind: K }>> } = {
  'account-inactive': (_cause, _gap, _place, words) => ({
    at: screen('user', { name: words.account.displayName }),
    then: ['Have the account reactivated, or connect the backup to an account that is active.'],
  }),
  'no-app-access': ({ application }, _gap, _place, words) => getAppAccess(application, words),
  'project-archived': (_cause, _gap, place) => ({
    at: screen('archive', {}),
    then: [
      `If ${place?.key ?? 'the space'} is to be backed up, choose Restore beside it; Jira lets only a Jira admin do that, and only on this screen.`,
      'If not, leave it out of the backup.',
    ],
  }),
  'project-trashed': (_cause, _gap, place) => ({
    at: screen('trash', {}),
    then: [
      `If ${place?.key ?? 'the space'} is to be backed up, have a Jira admin choose Restore beside it; Jira deletes it for good 60 days after it was moved there.`,
      'If not, leave it out of the backup.',
    ],
  }),
  'project-not-found': (_cause, _gap, place, words) => ({
    at: null,
    then: [
      `Make sure that the log is of this site (${words.baseUrl}).`,
      `If ${place?.key ?? 'the space'} was deleted, leave it out of the backup; if it is private, ask its owner to add ${words.account.displayName}.`,
    ],
  }),
  'not-a-holder': ({ nearMisses, schemeId, schemeName }, gap, place, words) =>
    wayThrough(nearMisses, place, words) ??
    grantInScheme(gap, screen('scheme', { schemeId, scheme: schemeName }), words),
  'no-holder': ({ schemeId, schemeName }, gap, _place, words) =>
    grantInScheme(gap, screen('scheme', { schemeId, scheme: schemeName }), words),
  'team-role': ({ nearMisses }, gap, place, words) =>
    wayThrough(nearMisses, place, words) ?? {
      at: permissionsOf(place),
      then: [
        `Choose Manage roles and make a role that has ${wanted(gap, words)}.`,
        `Then choose Add people and give that role to ${words.account.displayName}.`,
      ],
    },
  'conditional-only': ({ nearMisses }, gap, place, words) =>
    wayThrough(nearMisses, place, words) ?? {
      at: permissionsOf(place),
      then: [
        `Grant ${wanted(gap, words)} to ${words.account.displayName} in a way that does not depend on the work item: through a role, a group or by name.`,
      ],
    },
  'security-level': ({ nearMisses, levelName }, _gap, place, words) =>
    wayThrough(nearMisses, place, words) ?? {
      at: screen('securitySchemes', {}),
      then: [
        `In the scheme of ${place?.key ?? 'the space'}, add ${words.account.displayName} to the level ${levelName}.`,
      ],
    },
  'issue-restriction': (cause, gap, place, words) =>
    place === null
      ? {
          at: workItemScreen(gap),
          then: [`Have a role of ${words.account.displayName} added to the restriction.`],
        }
      : joinRole(
          cause.roles.map(({ name }) => name),
          place,
          words,
        ),
  'global-permission': (_cause, gap, _place, words) => ({
    at: screen('globalPermissions', {}),
    then: [
      `See which groups have ${wanted(gap, words)}; Jira gives global permissions to groups only.`,
      `Ask a site administrator to add ${words.account.displayName} to one of them, and think first of what else it opens.`,
    ],
  }),
  'visibility-restricted': ({ of, role }, gap, place, words) =>
    role !== null && place !== null
      ? joinRole([role], place, words)
      : {
          at: workItemScreen(gap),
          then: [
            `Find the ${of} with the lock and add ${words.account.displayName} to the role or group that it names.`,
          ],
        },
  'not-shared': ({ object, id }, _gap, _place, words) => ({
    at: id === null ? null : screen(object, { id }),
    then: [
      `${id === null ? `Find the ${object} in the log and have it` : 'Have it'} shared with ${words.account.displayName} as a viewer; if it no longer exists, nothing needs to be done.`,
    ],
  }),
  'other-person': ({ permission }, gap, place, words) => ({
    at: permissionsOf(place),
    then: [
      `See in the log whom the record names; that person needs ${words.permission(permission)}${where(gap, place)}.`,
      `Nothing needs to be changed for ${words.account.displayName}${inPlace(place)}.`,
    ],
  }),
  unknown: ({ because }, gap, place, words) => unknownWay(because, gap, place, words),
};

/** What to do next, click by click, and the Jira screen where it is done. */
export function nextSteps(gap: Gap, place: Place, words: Words): Pick<GapExplanation, 'steps' | 'link'> {
  // The table pairs each kind with its own shape; TypeScript cannot see that through an index.
  const way = (ways[gap.cause.kind] as WayOf<Cause>)(gap.cause, gap, place, words);
  const { at, then } = way;
  const last = lastSteps[gap.cause.kind];
  return {
    steps: [...(at === null ? [] : [`${at.clicks}.`]), ...then, ...(last === undefined ? [] : [last])],
    link: typeof at?.path === 'string' ? { label: at.label, path: at.path } : null,
  };
}
