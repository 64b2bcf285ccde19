import { isolated } from '../../text/isolated';
import { broken, notKnown } from '../words/chain-steps';
import { screen } from '../steps/screens';
import { spaceCalled } from '../words/place';
import type { CausesOf } from './record';

/** The whole space is not live. */
export const ofSpace: CausesOf<'project-archived' | 'project-trashed' | 'project-not-found'> = {
  'project-archived': (_cause, { place, words }) => ({
    says: `${place?.key ?? 'The space'} is archived: its work items are left out of searches and cannot be changed, whatever ${words.account.displayName} is granted.`,
    way: {
      at: screen('archive', {}),
      then: [
        `If ${place?.key ?? 'the space'} is to be backed up, choose Restore beside it; Jira lets only a Jira admin do that, and only on this screen.`,
        'If not, leave it out of the backup.',
      ],
    },
    last: 'run',
    chain: [broken(isolated(place?.key ?? 'Space'), 'archived')],
    witness: `it lists ${spaceCalled(place?.key ?? '')} as archived`,
  }),
  'project-trashed': (_cause, { place, words }) => ({
    says: `${place?.key ?? 'The space'} is in the trash: Jira answers as if it did not exist, whatever ${words.account.displayName} is granted.`,
    way: {
      at: screen('trash', {}),
      then: [
        `If ${place?.key ?? 'the space'} is to be backed up, have a Jira admin choose Restore beside it. Jira deletes it for good 60 days after it was moved there.`,
        'If not, leave it out of the backup.',
      ],
    },
    last: 'run',
    chain: [broken(isolated(place?.key ?? 'Space'), 'in the trash')],
    witness: `it lists ${spaceCalled(place?.key ?? '')} as in the trash`,
  }),
  'project-not-found': (_cause, { place, words }) => ({
    says: `Neither the admin who asked nor this app can find ${spaceCalled(place?.key ?? '')}: it may be deleted, or hidden from both.`,
    way: {
      at: null,
      then: [
        `Make sure that the log is of this site (${words.baseUrl}).`,
        `If ${place?.key ?? 'the space'} was deleted, leave it out of the backup; if it is private, ask its owner to add ${words.account.displayName}.`,
      ],
    },
    last: null,
    chain: [notKnown(isolated(place?.key ?? 'Space'), 'not found: deleted, or hidden from you too')],
    witness: `neither the admin who asked nor this app finds ${spaceCalled(place?.key ?? '')}`,
  }),
};
