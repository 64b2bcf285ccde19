import { apart, isolated } from '../../text/isolated';
import { grantInScheme, permissionsScreen, wayThrough } from '../steps/reach';
import { screen } from '../steps/screens';
import { byHolders, byWorkItem, nobody, passes } from '../words/chain-steps';
import { onSomeWorkItems } from '../words/conditions';
import { holdersSay } from '../words/holders';
import { grantees, standing } from '../words/near-misses';
import { inPlace, where } from '../words/place';
import { wanted, wantedName } from '../words/wanted';
import type { CausesOf } from './record';

/** No grant of the space or of the site reaches the account. */
export const ofGrants: CausesOf<
  'not-a-holder' | 'no-holder' | 'team-role' | 'conditional-only' | 'global-permission'
> = {
  'not-a-holder': ({ nearMisses, schemeId, schemeName }, { gap, place, words }) => {
    const granted = `${wantedName(gap, words)}${where(gap, place)} is granted`;
    const holders = grantees(nearMisses);
    return {
      says:
        holders.length === 0
          ? `${granted} by the permission scheme ${apart(schemeName)}, but not to ${words.account.displayName}.`
          : `${granted} to ${holdersSay(holders, words)}; ${standing(nearMisses, words)}.`,
      way:
        wayThrough(nearMisses, place, words) ??
        grantInScheme(gap, screen('scheme', { schemeId, scheme: schemeName }), words),
      last: 'check',
      chain: [
        byHolders(nearMisses, words, 'granted to nobody'),
        passes(isolated(schemeName), 'permission scheme'),
      ],
    };
  },
  'no-holder': ({ schemeId, schemeName }, { gap, place, words }) => ({
    says: `The permission scheme ${apart(schemeName)} grants ${wanted(gap, words)}${where(gap, place)} to nobody.`,
    way: grantInScheme(gap, screen('scheme', { schemeId, scheme: schemeName }), words),
    last: 'check',
    chain: [nobody('granted to nobody'), passes(isolated(schemeName), 'permission scheme')],
  }),
  'team-role': ({ nearMisses }, { gap, place, words }) => {
    const space = `the team-managed space ${place?.key ?? ''}`;
    const holders = grantees(nearMisses);
    return {
      says:
        holders.length === 0
          ? `No role of ${space} has ${wanted(gap, words)}.`
          : `${wantedName(gap, words)} in ${space} comes with ${holdersSay(holders, words)}; ${standing(nearMisses, words)}.`,
      way: wayThrough(nearMisses, place, words) ?? {
        at: permissionsScreen(place),
        then: [
          `Choose Manage roles and make a role that has ${wanted(gap, words)}.`,
          `Then choose Add people and give that role to ${words.account.displayName}.`,
        ],
      },
      last: 'check',
      chain: [
        byHolders(nearMisses, words, 'granted to nobody'),
        passes(isolated(place?.key ?? 'Space'), 'team-managed'),
      ],
    };
  },
  'conditional-only': ({ through, nearMisses }, { gap, place, words }) => ({
    says: `Jira grants ${wanted(gap, words)}${inPlace(place)} only on ${onSomeWorkItems(through, words)}, and refuses it${where(gap, place)}.`,
    way: wayThrough(nearMisses, place, words) ?? {
      at: permissionsScreen(place),
      then: [
        `Grant ${wanted(gap, words)} to ${words.account.displayName} on every work item: through a role, a group or by name.`,
      ],
    },
    last: 'check',
    chain: [byWorkItem(through)],
  }),
  'global-permission': (_cause, { gap, words }) => ({
    says: `${words.account.displayName} does not hold the global permission ${wanted(gap, words)}, which Jira gives to groups only.`,
    way: {
      at: screen('globalPermissions', {}),
      then: [
        `See which groups have ${wanted(gap, words)}; Jira gives global permissions to groups only.`,
        `Ask a site admin to add ${words.account.displayName} to one of them, and look first at what else it gives.`,
      ],
    },
    last: 'check',
    chain: [nobody('in no group that has it'), passes('Global permissions')],
  }),
};
