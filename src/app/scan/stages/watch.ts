import { placesSeen } from '../../../report';
import { changeBook, withLook } from '../../watch/book';
import { siteFacts } from '../site-facts';
import { isListing } from '../stage-names';
import { done, stage } from '../stage';

const storeBusy = {
  code: 'store-busy',
  says: 'Others are writing what the watch knows. It is tried again.',
} as const;

/** Ends a look of the watch: what Jira says is compared with what it said before. */
export const watch = stage<'all'>({
  name: 'watch',
  says: () => 'Comparing with the last look',
  plan: async () => ['all'],
  work: async (_item, { head, profile, cutAt, store, clock }) => {
    if (head.watchId === undefined) throw new Error('the end of a look in a check');
    const facts = await siteFacts(store);
    const places = placesSeen(profile, facts);
    const covers = cutAt !== null && isListing(cutAt) ? 'part' : 'whole';
    const watched = new Set(places.flatMap(({ verdict }) => verdict?.asked ?? []));
    const names = Object.fromEntries([...facts.permissionNames].filter(([key]) => watched.has(key)));
    const look = { at: new Date(clock.now()).toISOString(), covers, places } as const;
    const changed = await changeBook(head.watchId, clock, (book) => withLook(book, head.scanId, look, names));
    // a watch that was switched off meanwhile wants no line
    return changed.kind === 'busy' ? { kind: 'interrupted', problem: storeBusy } : done;
  },
});
