import type { AccountUpdate, Clock, ReportToAtlassian } from '../../jira';
import {
  everyValue,
  keys,
  readAccountTimes,
  readEraseMark,
  takeLease,
  writeAccountTimes,
  type AccountTimes,
} from '../../store';
import { byCodeUnits } from '../../text/order';
import { accountsInStored } from './accounts-in-store';
import { eraseAccounts } from './erase-accounts';

const day = 86_400_000;
/** Atlassian wants each account once in seven days, and Forge may start a trigger twice. */
const reportedFor = 6 * day;
/** A value is written at the end of a scan at the latest, and what a scan asked lives three days. */
const retrievedBefore = 3 * day;
/** So many accounts Atlassian takes at once. */
const batchSize = 90;

export interface Reporting {
  readonly clock: Clock;
  readonly report: ReportToAtlassian;
  /** When the function has to be over, in milliseconds since the epoch. */
  readonly until: number;
}

/**
 * Reports every account id that is stored to Atlassian, once a week, and does what it answers: a closed account is erased, of one that
 * was updated what is stored counts as retrieved now, since no name or other property of an account is. Throws where not all could be
 * reported; what was answered until then is done all the same, and the next trigger reports all again.
 */
export async function reportAccounts({ clock, report, until }: Reporting): Promise<void> {
  const began = clock.now();
  const mark = await readEraseMark();
  if (mark !== null && mark.only === undefined) return;
  const lease = await takeLease(keys.accountTimes, began, until - began);
  if (lease === null) return;
  try {
    const before = await readAccountTimes();
    if (before.reportedAt !== null && began - Date.parse(before.reportedAt) < reportedFor) return;
    const since = await storedSince(before.since, clock);
    await writeAccountTimes({ ...before, since });
    const answered = await inBatches(since, { clock, report, until });
    const ids = (which: AccountUpdate['status']): readonly string[] =>
      answered.updates.flatMap(({ accountId, status }) => (status === which ? [accountId] : []));
    const now = new Date(began).toISOString();
    const renewed = Object.fromEntries(ids('updated').map((accountId) => [accountId, now]));
    await writeAccountTimes({ ...before, since: { ...since, ...renewed } });
    if (ids('closed').length > 0) await eraseAccounts(new Set(ids('closed')), clock);
    if (!answered.isWhole) throw new Error('Atlassian did not take all accounts');
    await writeAccountTimes({ ...(await readAccountTimes()), reportedAt: now });
  } finally {
    await lease.release();
  }
}

/** Each account id in the store with the time of the oldest of what is stored of it. */
async function storedSince(known: AccountTimes['since'], clock: Clock): Promise<AccountTimes['since']> {
  const oldest = new Map<string, number>();
  for await (const stored of everyValue(clock)) {
    const accountIds = accountsInStored(stored);
    if (accountIds === null) await stored.remove();
    for (const accountId of accountIds ?? []) {
      oldest.set(accountId, Math.min(oldest.get(accountId) ?? Infinity, stored.createdAt));
    }
  }
  return Object.fromEntries(
    [...oldest]
      .sort(([one], [other]) => byCodeUnits(one, other))
      .map(([accountId, createdAt]) => [
        accountId,
        (Object.hasOwn(known, accountId) ? known[accountId] : undefined) ??
          new Date(createdAt - retrievedBefore).toISOString(),
      ]),
  );
}

interface Answered {
  readonly updates: readonly AccountUpdate[];
  /** False: time was up, or Atlassian refused, before all were reported. */
  readonly isWhole: boolean;
}

async function inBatches(
  since: AccountTimes['since'],
  { clock, report, until }: Reporting,
): Promise<Answered> {
  const accounts = Object.entries(since).map(([accountId, updatedAt]) => ({ accountId, updatedAt }));
  const updates: AccountUpdate[] = [];
  for (let at = 0; at < accounts.length;) {
    const answer = await report(accounts.slice(at, at + batchSize));
    if (answer.kind === 'answered') {
      updates.push(...answer.updates);
      at += batchSize;
    } else if (answer.kind === 'wait' && clock.now() + answer.milliseconds < until) {
      await clock.sleep(answer.milliseconds);
    } else {
      return { updates, isWhole: false };
    }
  }
  return { updates, isWhole: true };
}
