import { capital, counted, listed, named } from '../../text/english';
import { apart } from '../../text/isolated';
import { byCodeUnits } from '../../text/order';
import type { HeldIn, HoldingSpec } from '../../remedy';
import { wordedBy, type ByKind } from '../by-kind';
import type { ToTake } from '../side-by-side';
import type { ToTakeRow } from '../side-by-side-view';
import { stepsOfWay } from '../steps/reach';
import type { Words } from '../words/words';
import { changeWords, permissionsSay } from './change-words';

/** What is to be done by hand with one thing that the first account has. `words` names that account. */
export function toTakeRow(
  { holding: { spec }, waitsFor, also }: ToTake,
  second: string,
  applications: readonly string[],
  words: Words,
): Omit<ToTakeRow, 'id'> {
  const { says, then } = wordedBy(taking, spec, words);
  const { at } = changeWords(spec, words).way;
  return {
    says,
    state: waitsFor.length === 0 ? 'can-go' : 'waits',
    stateSays:
      waitsFor.length === 0
        ? `${second} does all of it`
        : `Until ${second} does all of it in ${named(spacesIn(waitsFor))}`,
    ...alsoLost(also, applications, words),
    ...stepsOfWay({ at, then }),
  };
}

const taking: ByKind<
  HoldingSpec,
  [words: Words],
  { readonly says: string; readonly then: readonly string[] }
> = {
  'add-to-role': ({ target: { projectKey, roleName } }, words) => ({
    says: `Remove ${words.account.displayName} from the role ${apart(roleName)} in ${projectKey}.`,
    then: [outOfRole(roleName, words)],
  }),
  'add-to-team-role': ({ target: { projectKey, roleName } }, words) => ({
    says: `Remove ${words.account.displayName} with the role ${apart(roleName)} from ${projectKey}.`,
    then: [outOfRole(roleName, words)],
  }),
  'grant-in-scheme': ({ target: { permissions, schemeName } }, words) => ({
    says: `Remove ${permissionsSay(permissions, words)} of ${words.account.displayName} from the permission scheme ${apart(schemeName)}.`,
    then: permissions.map(
      (key) =>
        `Beside ${words.permission(key)} choose Remove, then Single user → ${words.account.displayName}.`,
    ),
  }),
  'add-to-security-level': ({ target: { levelName } }, words) => ({
    says: `Remove ${words.account.displayName} from the security level ${apart(levelName)}.`,
    then: [
      `In the scheme that has the level ${apart(levelName)}, remove ${words.account.displayName} from that level.`,
    ],
  }),
  'add-to-group': ({ target: { groupName } }, words) => ({
    says: `Remove ${words.account.displayName} from the group ${apart(groupName)}.`,
    then: [
      `Have ${words.account.displayName} removed from the group; look first at what else the group gives.`,
    ],
  }),
};

const outOfRole = (roleName: string, { account }: Words): string =>
  `Find ${account.displayName} and take the role ${apart(roleName)} away; where it is the only one, choose Remove.`;

const spacesIn = (held: readonly HeldIn[]): readonly string[] =>
  [...new Set(held.flatMap(({ projects }) => projects))].sort(byCodeUnits);

/** What else goes with it: how much, and by name. */
function alsoLost(
  also: readonly HeldIn[],
  applications: readonly string[],
  words: Words,
): Pick<ToTakeRow, 'alsoSays' | 'alsoNames'> {
  const permissions = [...new Set(also.flatMap((held) => held.permissions))].map((key) =>
    words.permission(key),
  );
  const spaces = spacesIn(also);
  const where = spaces.length === 1 ? (spaces[0] ?? '') : counted(spaces.length, 'space');
  const parts = [
    ...(permissions.length === 0 ? [] : [`${counted(permissions.length, 'other permission')} in ${where}`]),
    ...applications.map((key) => `access to ${words.application(key)}`),
  ];
  return {
    alsoSays: parts.length === 0 ? null : capital(listed(parts)),
    alsoNames: permissions.sort(byCodeUnits),
  };
}
