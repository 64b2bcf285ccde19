import type { Clock } from '../../jira';
import {
  erasedAccount,
  everyValue,
  reportLines,
  whileQuiet,
  type StoredKind,
  type StoredValue,
} from '../../store';
import type { StoredLine } from '../reports/stored-report';
import { lastScan } from '../scan/journal';
import type { WatchBook } from '../watch/book';

/**
 * Takes closed accounts out of everything that is stored, while nothing else runs. What is about such an account goes: reports, the scan
 * that is under way, plans, the choice of it, what was left out for it. Where it is only named, a former user stands in its place; a
 * change that was made for it stays in the journal without it, and can be undone by hand only.
 */
export async function eraseAccounts(closed: ReadonlySet<string>, clock: Clock): Promise<void> {
  await whileQuiet(clock, async (stay) => {
    const doomed = await idsAbout(closed, clock.now());
    for await (const stored of everyValue(clock)) {
      await stay();
      const left = leftOf(stored, closed, doomed);
      if (left === null) await stored.remove();
      else if (left !== stored.value) await stored.replace(left);
    }
  });
}

/** The ids of reports that are about one of these accounts, and of the scans under way that ask about one. */
async function idsAbout(closed: ReadonlySet<string>, now: number): Promise<ReadonlySet<string>> {
  const reports = (await reportLines<StoredLine>(now)).filter(({ accountId }) => closed.has(accountId));
  const slots = [await lastScan(now, 'check'), await lastScan(now, 'look')];
  const scans = slots.flatMap(({ scan }) => {
    const asks = scan === null ? [] : [scan.head.accountId, scan.head.beside?.accountId ?? ''];
    return scan !== null && asks.some((accountId) => closed.has(accountId)) ? [scan.head.scanId] : [];
  });
  return new Set([...reports.map(({ reportId }) => reportId), ...scans]);
}

const ofReport: ReadonlySet<StoredKind> = new Set([
  'findings',
  'reportPart',
  'reportRows',
  'scanFacts',
  'scanSteps',
]);

/** What stays of a value; null: nothing. */
function leftOf(
  { kind, of, value }: StoredValue,
  closed: ReadonlySet<string>,
  doomed: ReadonlySet<string>,
): unknown {
  if (ofReport.has(kind) && doomed.has(of[0] ?? '')) return null;
  // the site's choice, the plan of a space's page, and the watch are of one account
  const isOfOne = kind === 'settings' || kind === 'projectPlan';
  if (isOfOne && closed.has((value as { readonly accountId: string }).accountId)) return null;
  if (kind === 'watch' && closed.has((value as WatchBook).watch.accountId)) return null;
  if (kind !== 'reports') return withoutAccounts(value, closed);
  const lines = value as readonly StoredLine[];
  const kept = lines.filter(({ reportId }) => !doomed.has(reportId));
  return withoutAccounts(kept.length === lines.length ? lines : kept, closed);
}

/** The same value where it names none of them: wherever a text is one of these ids, in whatever kind of value, and under such keys. */
export function withoutAccounts(value: unknown, closed: ReadonlySet<string>): unknown {
  if (typeof value === 'string') return closed.has(value) ? erasedAccount : value;
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    const items = value.map((item) => withoutAccounts(item, closed));
    return items.some((item, at) => item !== value[at]) ? items : value;
  }
  const entries = Object.entries(value);
  const kept = entries
    .filter(([key]) => !closed.has(key))
    .map(([key, item]) => [key, withoutAccounts(item, closed)] as const);
  const isSame = kept.length === entries.length && kept.every(([, item], at) => item === entries[at]?.[1]);
  return isSame ? value : Object.fromEntries(kept);
}
