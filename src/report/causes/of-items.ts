import { named, roles as rolesSay } from '../../text/english';
import { apart, isolated } from '../../text/isolated';
import { joinRole, wayThrough, workItemScreen } from '../steps/reach';
import { screen } from '../steps/screens';
import { broken, byHolders, byRoles, notKnown, passes } from '../words/chain-steps';
import { holdersSay } from '../words/holders';
import { standing } from '../words/near-misses';
import { inPlace, where } from '../words/place';
import { wanted } from '../words/wanted';
import type { CausesOf } from './record';

/** What a work item itself, or something on it, keeps from the account. */
export const ofItems: CausesOf<'security-level' | 'issue-restriction' | 'visibility-restricted'> = {
  'security-level': ({ levelName, nearMisses, membersRead }, { gap, place, words }) => {
    const level =
      gap.issues.length === 0
        ? `Work items${inPlace(place)} can have the security level ${apart(levelName)}`
        : `${named(gap.issues)} ${gap.issues.length > 1 ? 'have' : 'has'} the security level ${apart(levelName)}`;
    const members = !membersRead
      ? `whose members could not be read; Jira refuses ${wanted(gap, words)} there`
      : nearMisses.length === 0
        ? 'which has no members'
        : `which is for ${holdersSay(nearMisses, words)}; ${standing(nearMisses, words)}`;
    return {
      says: `${level}, ${members}.`,
      way: wayThrough(nearMisses, place, words) ?? {
        at: screen('securitySchemes', {}),
        then: [
          `In the scheme of ${place?.key ?? 'the space'}, add ${words.account.displayName} to the level ${apart(levelName)}.`,
        ],
      },
      last: 'check',
      chain: [
        membersRead
          ? byHolders(nearMisses, words, 'the level has no members')
          : notKnown('Members', 'could not be read'),
        passes(isolated(levelName), 'security level'),
      ],
      hidden: `hidden by level ${isolated(levelName)}`,
    };
  },
  'issue-restriction': ({ roles }, { gap, place, words }) => {
    const names = roles.map(({ name }) => name);
    const [subject, verb] =
      gap.issues.length === 0
        ? [`A work item${inPlace(place)}`, 'is']
        : [named(gap.issues), gap.issues.length === 1 ? 'is' : 'are'];
    const them = names.length === 1 ? 'it' : 'any of them';
    return {
      says: `${subject} ${verb} restricted to ${rolesSay(names)}; ${words.account.displayName} is not in ${them}.`,
      way:
        place === null
          ? {
              at: workItemScreen(gap),
              then: [`Have a role of ${words.account.displayName} added to the restriction.`],
            }
          : joinRole(names, place, words),
      last: 'check',
      chain: [byRoles(names), passes('Restricted to roles')],
      hidden: 'restricted to roles',
    };
  },
  'visibility-restricted': ({ of, role }, { gap, place, words }) => {
    const what = gap.issues.length > 1 ? `${of}s` : `a ${of}`;
    const who = role === null ? 'some role or group' : `the role ${apart(role)}`;
    return {
      says: `The log names ${what}${where(gap, place)} that only ${who} may see; ${words.account.displayName} is not in it.`,
      way:
        role !== null && place !== null
          ? joinRole([role], place, words)
          : {
              at: workItemScreen(gap),
              then: [
                `Find the ${of} with the lock and add ${words.account.displayName} to the role or group that it names.`,
              ],
            },
      last: 'run',
      chain: [
        broken(role === null ? 'A role or group' : isolated(role), 'not a member'),
        passes(`Restricted ${of}`),
      ],
    };
  },
};
