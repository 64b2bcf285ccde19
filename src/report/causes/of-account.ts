import { broken } from '../words/chain-steps';
import { getAppAccess } from '../steps/reach';
import { screen } from '../steps/screens';
import { where } from '../words/place';
import { wanted, wantedName } from '../words/wanted';
import type { CausesOf } from './record';

/** The account itself is in the way. */
export const ofAccount: CausesOf<'account-inactive' | 'no-app-access'> = {
  'account-inactive': (_cause, { gap, place, words }) => ({
    says: `${words.account.displayName} is deactivated, so Jira refuses ${wanted(gap, words)}${where(gap, place)}.`,
    way: {
      at: screen('user', { name: words.account.displayName }),
      then: ['Have the account reactivated, or connect the backup to an account that is active.'],
    },
    last: 'check',
    chain: [],
  }),
  'no-app-access': ({ application }, { gap, place, words }) => {
    const app = application === null ? null : words.application(application);
    const what = `${wantedName(gap, words)}${where(gap, place)}`;
    const { displayName } = words.account;
    // Browse spaces alone is held without any app, where a role, a group or a person is granted it.
    const isGranted = app !== null || gap.permission === 'BROWSE_PROJECTS';
    return {
      says: isGranted
        ? `${what} is granted to everyone with access to ${app ?? 'a Jira app'}; ${displayName} has access to no Jira app.`
        : `${what} needs access to a Jira app, which ${displayName} does not have.`,
      way: getAppAccess(application, words),
      last: 'check',
      chain: [broken(app ?? 'Any Jira app', 'no access')],
    };
  },
};
