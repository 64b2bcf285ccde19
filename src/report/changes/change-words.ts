import type { PermissionKey } from '../../access/model';
import { isDestructive, type ChangeSpec } from '../../remedy';
import { counted, figure, listed, namedAtMost } from '../../text/english';
import { apart } from '../../text/isolated';
import { wordedBy, type ByKind } from '../by-kind';
import { getAppAccess, joinRole, type Way } from '../steps/reach';
import { screen } from '../steps/screens';
import { objectCalled, spaceCalled } from '../words/place';
import type { Words } from '../words/words';

/** All that is said of a change, whatever follows from it. */
export interface ChangeWords {
  /** One sentence of at most 12 words, names not counted: what is done, to what, for whom. */
  readonly says: string;
  /** How it is made by hand. */
  readonly way: Way;
  /** What a list of permissions does not say of it. Absent: the list is all that it gives, and nobody else gains anything. */
  readonly beyond?: string | undefined;
  /** What an admin ought to know before it is made. Absent: nothing out of the ordinary. */
  readonly warning?: string | undefined;
}

export function changeWords(spec: ChangeSpec, words: Words): ChangeWords {
  return wordedBy(records, spec, words);
}

const records: ByKind<ChangeSpec, [words: Words], ChangeWords> = {
  'add-to-role': ({ target: { projectKey: key, roleName, typeKey } }, words) => ({
    says: `Add ${words.account.displayName} to the role ${apart(roleName)} in ${key}.`,
    way: joinRole([roleName], { key, kind: 'company-managed', typeKey }, words),
  }),
  'add-to-team-role': ({ target: { projectKey: key, roleName, typeKey } }, words) => ({
    says: `Add ${words.account.displayName} to ${key} with the role ${apart(roleName)}.`,
    way: joinRole([roleName], { key, kind: 'team-managed', typeKey }, words),
  }),
  'grant-in-scheme': ({ target: { schemeId, schemeName, permissions, holder, sharedBy } }, words) => {
    const { displayName } = words.account;
    const group = holder.type === 'group' ? apart(holder.name ?? holder.value) : null;
    const through = group === null ? '' : ` (through the group ${group})`;
    const to = group === null ? `Single user → ${displayName}` : `Group → ${group}`;
    return {
      says: `Grant ${permissionsSay(permissions, words)} to ${displayName}${through} in the permission scheme ${apart(schemeName)}.`,
      way: {
        at: screen('scheme', { schemeId, scheme: schemeName }),
        then: permissions.map(
          (key) => `Beside ${words.permission(key)} choose Edit, then Granted to: ${to}.`,
        ),
      },
      beyond:
        sharedBy === 0
          ? `${displayName} gets the same in every other space that uses the scheme.`
          : undefined,
      warning: sharedSays(schemeName, sharedBy),
    };
  },
  'add-to-security-level': ({ target: { levelName } }, words) => ({
    says: `Add ${words.account.displayName} to the security level ${apart(levelName)}.`,
    way: {
      at: screen('securitySchemes', {}),
      then: [
        `In the scheme that has the level ${apart(levelName)}, add ${words.account.displayName} to that level.`,
      ],
    },
  }),
  'add-default-to-role': ({ target: { roleName, grants } }, words) => {
    const { displayName } = words.account;
    const today =
      grants.length === 0
        ? 'nothing in today’s schemes'
        : `in today’s schemes ${permissionsSay(grants, words)}`;
    return {
      says: `Put ${displayName} in the role ${apart(roleName)} of every new company-managed space.`,
      way: {
        at: screen('defaultMembers', {}),
        then: [
          `Beside ${apart(roleName)} choose Manage default members and add ${displayName} to the default users.`,
        ],
      },
      beyond: `In a new space ${displayName} gets what its permission scheme grants to ${apart(roleName)}: ${today}. Today’s spaces stay as they are.`,
    };
  },
  'add-to-group': ({ target: { groupName } }, words) => ({
    says: `Add ${words.account.displayName} to the group ${apart(groupName)}.`,
    way: {
      at: screen('group', { name: groupName }),
      then: [`Choose Add group members and enter ${words.account.displayName}.`],
    },
  }),
  'give-app-access': ({ target: { application } }, words) => {
    const { displayName } = words.account;
    const app = words.application(application);
    return {
      says: `Give ${displayName} access to ${app}, which takes a licence.`,
      way: getAppAccess(application, words),
      beyond: `It takes a licence of ${app}. ${displayName} gets what everyone with that app has.`,
      warning: `It takes a licence of ${app}.`,
    };
  },
  'grant-global': ({ target: { permission } }, words) => {
    const { displayName } = words.account;
    const name = words.permission(permission);
    const allows =
      permission === 'ADMINISTER'
        ? `${name} lets ${displayName} change everything on this site, people and permissions included.`
        : `${name} holds on the whole site.`;
    return {
      says: `Give ${displayName} the global permission ${name} through a group that has it.`,
      way: {
        at: screen('globalPermissions', {}),
        then: [
          `See which groups have ${name}; make a group for ${displayName} alone rather than use a large one.`,
          `Grant ${name} to that group: whoever joins it later gets it too.`,
        ],
      },
      beyond:
        permission === 'ADMINISTER'
          ? `${allows} It also gets whatever else the group has.`
          : `${allows} ${displayName} also gets whatever else the group has.`,
      warning:
        permission === 'ADMINISTER'
          ? `${allows} Give it only if site settings must be backed up. Guard the account as you guard your own.`
          : allows,
    };
  },
  'share-object': ({ target: { kind, id, name } }, words) => ({
    says: `Share ${objectCalled(kind, id, name)} with ${words.account.displayName}.`,
    way: {
      at: id === null ? null : screen(kind, { id }),
      then: [`Have it shared with ${words.account.displayName} as a viewer.`],
    },
  }),
  'restore-project': ({ target: { projectKey, from } }) => ({
    says: `Restore ${spaceCalled(projectKey)} from the ${from}.`,
    way: { at: screen(from, {}), then: [`Choose Restore beside ${projectKey}.`] },
    beyond: `Everyone who had access to ${projectKey} has it again.`,
    warning: `Everyone who had access to ${projectKey} has it again.`,
  }),
  'ask-owner': ({ target: { projectKey, owner } }, words) => {
    const { displayName } = words.account;
    const person = owner === null ? null : words.person(owner);
    return {
      says: `Ask ${person ?? 'the owner'} to give ${displayName} access to ${spaceCalled(projectKey)}.`,
      way: {
        at: null,
        then: [
          `Ask ${person ?? 'its owner'} to open ${spaceCalled(projectKey)} → Space settings → Access and to add ${displayName}.`,
        ],
      },
      beyond: `The owner decides what else ${displayName} gets.`,
    };
  },
  'reactivate-account': (_spec, { account: { displayName } }) => ({
    says: `Reactivate the account of ${displayName}.`,
    way: {
      at: screen('user', { name: displayName }),
      then: ['Choose Reactivate, or connect the backup to an account that is active.'],
    },
    beyond: `${displayName} has everything again that it had before.`,
  }),
};

/** "A, B, C and 4 more", of which nothing that deletes, moves or administers is ever one of the 4. */
export function permissionsSay(keys: readonly PermissionKey[], words: Words): string {
  if (keys.length <= namedAtMost) return listed(keys.map((key) => words.permission(key)));
  const must = keys.filter(isDestructive);
  const others = keys.filter((key) => !isDestructive(key));
  const room = Math.max(0, namedAtMost - must.length);
  const names = [...must, ...others.slice(0, room)].map((key) => words.permission(key));
  const rest = others.length - room;
  return rest > 0 ? `${names.join(', ')} and ${figure(rest)} more` : listed(names);
}

function sharedSays(schemeName: string, sharedBy: number): string | undefined {
  if (sharedBy === 1) return undefined;
  const whose = sharedBy === 0 ? 'Other spaces may use' : `${counted(sharedBy, 'space')} use`;
  return `${whose} the permission scheme ${apart(schemeName)}. The grant holds in all of them.`;
}
