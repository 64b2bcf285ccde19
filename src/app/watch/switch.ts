import { isSameProfile } from '../../access';
import { nothingKnown } from '../../report';
import { changeWatch, readSettings, removeWatch } from '../../store';
import type { Outcome } from '../../contract';
import type { Invocation } from '../invocation';
import { bad, badCall, good } from '../problems';
import { profileOfSite } from '../reports/profile-choice';
import type { Watch, WatchBook } from './book';
import { packKnown } from './packed-known';

const busy = bad<never>('stale', 'Another check is saving what the watch found. Try again in a moment.');

/** Watches the account and the task that this site chose last, from now on, as the viewer. What was known of another is forgotten. */
export async function switchOn(
  every: Watch['every'],
  { viewer, clock, jira }: Invocation,
): Promise<Outcome<WatchBook>> {
  const settings = await readSettings();
  if (settings === null)
    return bad(
      'no-account-chosen',
      'Check an account first: the watch is for the one that was checked last.',
    );
  const site = await jira.site();
  if (!site.ok) return badCall(site.failure, 'say its address');
  const watch = { accountId: settings.accountId, profile: profileOfSite(settings), every, by: viewer };
  const changed = await changeWatch<WatchBook>(clock, (before) =>
    before !== null && isSame(before.watch, watch)
      ? { ...before, watch: { ...before.watch, every, by: viewer } }
      : {
          watch: {
            ...watch,
            id: crypto.randomUUID(),
            since: new Date(clock.now()).toISOString(),
            baseUrl: site.value.displayUrl,
          },
          ...{ known: packKnown(nothingKnown), lines: [], permissionNames: {}, begun: null },
        },
  );
  return changed.kind === 'changed' ? good(changed.value) : busy;
}

const isSame = (one: Watch, other: Pick<Watch, 'accountId' | 'profile'>): boolean =>
  one.accountId === other.accountId && isSameProfile(one.profile, other.profile);

/** Ends the watch, and forgets what it knew. */
export async function switchOff({ clock }: Pick<Invocation, 'clock'>): Promise<Outcome<null>> {
  return (await removeWatch(clock)) ? good(null) : busy;
}
