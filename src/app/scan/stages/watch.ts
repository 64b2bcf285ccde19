import { placesSeen } from '../../../report';
import { acceptedNeeds } from '../../reports/accepted/accept';
import { changeBook, withLook } from '../../watch/book';
import { siteFacts } from '../site-facts';
import { isListing } from '../stage-names';
import { done, stage } from '../stage';

/** Spaces of one look whose reasons are read: where more lost something at once, one reason tells of all. */
const mostExplained = 10;

const isOf =
  (scanId: string) =>
  (line: { readonly scanId: string }): boolean =>
    line.scanId === scanId;

const storeBusy = {
  code: 'store-busy',
  says: 'Another check is saving what the watch found. It is tried again.',
} as const;

/** Ends a look of the watch: what Jira says is compared with what it said before. */
export const watch = stage<'all'>({
  name: 'watch',
  says: () => 'Comparing with the last look',
  plan: async () => ['all'],
  work: async (_item, { head, profile, cutAt, store, clock }, learn) => {
    if (head.watchId === undefined) throw new Error('the end of a look in a check');
    const facts = await siteFacts(store);
    const places = placesSeen(profile, facts, await acceptedNeeds(head.accountId, clock.now()));
    const covers = cutAt !== null && isListing(cutAt) ? 'part' : 'whole';
    const watched = new Set(places.flatMap(({ verdict }) => verdict?.asked ?? []));
    const names = Object.fromEntries([...facts.permissionNames].filter(([key]) => watched.has(key)));
    const look = { at: new Date(clock.now()).toISOString(), covers, places } as const;
    const changed = await changeBook(head.watchId, clock, (book) => withLook(book, head.scanId, look, names));
    if (changed.kind === 'busy') return { kind: 'interrupted', problem: storeBusy };
    // a watch that was switched off meanwhile wants no line
    const line = changed.kind === 'changed' ? changed.value.lines.find(isOf(head.scanId)) : undefined;
    if (line?.kind !== 'looked') return done;
    const worse = [...line.lost.first, ...line.fresh.first].filter(({ key }) => key !== null);
    learn('to-explain', ...worse.slice(0, mostExplained).map(({ id }) => id));
    return done;
  },
});
