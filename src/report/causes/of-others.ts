import { permissionsScreen } from '../steps/reach';
import { screen } from '../steps/screens';
import { broken } from '../words/chain-steps';
import { inPlace, where } from '../words/place';
import type { CausesOf } from './record';

/** What another person has in hand, or lacks. */
export const ofOthers: CausesOf<'not-shared' | 'other-person'> = {
  'not-shared': ({ object, id }, { words }) => ({
    says: `${id === null ? `A ${object} that the log names` : `The ${object} ${id}`} is not shared with ${words.account.displayName}, or no longer exists.`,
    way: {
      at: id === null ? null : screen(object, { id }),
      then: [
        `${id === null ? `Find the ${object} in the log and have it` : 'Have it'} shared with ${words.account.displayName} as a viewer; if it no longer exists, nothing needs to be done.`,
      ],
    },
    last: 'run',
    chain: [broken('Sharing', 'not shared with it, or gone')],
  }),
  'other-person': ({ permission }, { gap, place, words }) => ({
    says: `The log says that another person lacks ${words.permission(permission)}${where(gap, place)}; more rights for ${words.account.displayName} would not help.`,
    way: {
      at: permissionsScreen(place),
      then: [
        `See in the log whom the record names; that person needs ${words.permission(permission)}${where(gap, place)}.`,
        `Nothing needs to be changed for ${words.account.displayName}${inPlace(place)}.`,
      ],
    },
    last: null,
    chain: [broken('Another person', 'lacks it, not this account')],
  }),
};
