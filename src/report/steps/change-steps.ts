import type { ChangeSpec, ChangeKind } from '../../remedy';
import type { GapExplanation } from '../view';
import { spaceCalled } from '../words/place';
import type { Words } from '../words/words';
import { getAppAccess, joinRole, type Way } from './reach';
import { screen } from './screens';

type TargetOf<Kind extends ChangeKind> = Extract<ChangeSpec, { kind: Kind }>['target'];

const ways = {
  'add-to-role': ({ projectKey: key, roleName, typeKey }, words) =>
    joinRole([roleName], { key, kind: 'company-managed', typeKey }, words),
  'add-to-team-role': ({ projectKey: key, roleName, typeKey }, words) =>
    joinRole([roleName], { key, kind: 'team-managed', typeKey }, words),
  'grant-in-scheme': ({ schemeId, schemeName, permissions, holder }, words) => {
    const names = permissions.map((key) => words.permission(key));
    const to =
      holder.type === 'group'
        ? `Group → ${holder.name ?? holder.value}`
        : `Single user → ${words.account.displayName}`;
    return {
      at: screen('scheme', { schemeId, scheme: schemeName }),
      then: names.map((name) => `Beside ${name} choose Edit, then Granted to: ${to}.`),
    };
  },
  'add-to-security-level': ({ levelName }, words) => ({
    at: screen('securitySchemes', {}),
    then: [`In the scheme that has the level ${levelName}, add ${words.account.displayName} to that level.`],
  }),
  'add-to-group': ({ groupName }, words) => ({
    at: screen('group', { name: groupName }),
    then: [`Choose Add group members and enter ${words.account.displayName}.`],
  }),
  'give-app-access': ({ application }, words) => getAppAccess(application, words),
  'grant-global': ({ permission }, words) => ({
    at: screen('globalPermissions', {}),
    then: [
      `See which groups have ${words.permission(permission)}; make a group for ${words.account.displayName} alone rather than use a large one.`,
      `Grant ${words.permission(permission)} to that group: whoever joins it later gets it too.`,
    ],
  }),
  'share-object': ({ kind, id }, words) => ({
    at: id === null ? null : screen(kind, { id }),
    then: [`Have it shared with ${words.account.displayName} as a viewer.`],
  }),
  'restore-project': ({ projectKey, from }) => ({
    at: screen(from, {}),
    then: [`Choose Restore beside ${projectKey}.`],
  }),
  'ask-owner': ({ projectKey, owner }, words) => ({
    at: null,
    then: [
      `Ask ${owner === null ? 'its owner' : words.person(owner)} to open ${spaceCalled(projectKey)} → Space settings → Access and to add ${words.account.displayName}.`,
    ],
  }),
  'reactivate-account': (_target, words) => ({
    at: screen('user', { name: words.account.displayName }),
    then: ['Choose Reactivate, or connect the backup to an account that is active.'],
  }),
} satisfies { readonly [Kind in ChangeKind]: (target: TargetOf<Kind>, words: Words) => Way };

/** How a change is made by hand: the click path, and the screen where one is known. */
export function changeSteps(act: ChangeSpec, words: Words): Pick<GapExplanation, 'steps' | 'link'> {
  // The table pairs each kind with its own target; TypeScript cannot see that through an index.
  const way = ways[act.kind] as (target: ChangeSpec['target'], words: Words) => Way;
  const { at, then } = way(act.target, words);
  return {
    steps: at === null ? then : [`${at.clicks}.`, ...then],
    link: at?.path == null ? null : { label: at.label, path: at.path },
  };
}
