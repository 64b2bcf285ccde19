import type { CurrentProject } from '../../report';
import {
  erasedAccount,
  type AllAccepted,
  type Collected,
  type ReportPart,
  type Settings,
  type StoredKind,
  type StoredValue,
  type SwitchSet,
} from '../../store';
import type { JournalRecord } from '../journal/record';
import { accountsInFacts, planFactsOf, type StoredPlanFacts } from '../plans/stored-facts';
import { accountsInPlan, type KeptPlan } from '../plans/stored-plan';
import { accountsIn, accountsInGaps } from '../reports/accounts-in';
import type { StoredRechecks } from '../reports/overlay';
import { accountsInRechecks } from '../reports/recheck/keep-rechecks';
import type { StoredAccepted } from '../reports/stored-parts';
import type { StoredHoldings, StoredLine, StoredReport } from '../reports/stored-report';
import type { FactName } from '../scan/facts';
import { accountsInFact } from '../scan/accounts-in-fact';
import type { ScanEntry, ScanHead } from '../scan/record';
import type { WatchBook } from '../watch/book';

type AccountIds = readonly (string | null | undefined)[];
const none = (): AccountIds => [];

/** What lies in each part of a report whose values name accounts. */
interface PartValues extends Record<ReportPart, unknown> {
  head: StoredReport;
  'plan-facts': StoredPlanFacts;
  plan: KeptPlan;
  again: StoredRechecks;
  'profile-choice': { readonly by: string };
  holdings: StoredHoldings;
}

const inPart: { readonly [Part in ReportPart]: (value: PartValues[Part]) => AccountIds } = {
  head: ({ by, summary, beside }) => [
    ...[by, summary.profileBy, summary.account.accountId, beside?.accountId],
    ...accountsInGaps(summary.site),
  ],
  index: none,
  lists: none,
  refused: none,
  'plan-facts': (stored) => accountsInFacts(planFactsOf(stored)),
  plan: accountsInPlan,
  schemes: none,
  again: ({ spaces, site = null }) => accountsInRechecks({ spaces, site }),
  since: none,
  standing: none,
  'profile-choice': ({ by }) => [by],
  holdings: ({ holdings }) =>
    holdings.flatMap(({ spec }) =>
      spec.kind === 'grant-in-scheme' && spec.target.holder.type === 'user' ? [spec.target.holder.value] : [],
    ),
};

const inHead = ({ accountId, by, profileBy, beside }: ScanHead): AccountIds => [
  ...[accountId, by, profileBy, beside?.accountId],
];
const inLine = ({ by, accountId }: StoredLine): AccountIds => [by, accountId];

interface Values extends Record<StoredKind, unknown> {
  settings: Settings;
  reports: readonly StoredLine[];
  accepted: AllAccepted<StoredAccepted>;
  scans: ScanHead;
  watch: WatchBook;
  looks: ScanHead;
  scanSteps: ScanEntry;
  scanFacts: readonly unknown[];
  changeSwitch: SwitchSet;
  changes: JournalRecord;
  changesCollected: Collected<JournalRecord>;
  projectPlan: KeptPlan;
  reportRows: readonly CurrentProject[];
}

/** null: a list or part of an earlier release, which nobody reads any more. */
type Finder<Value> = (value: Value, of: readonly string[]) => AccountIds | null;

/** How the account ids in each kind of value are found. A new kind has to say it here before it compiles. */
const finders: { readonly [Kind in StoredKind]: Finder<Values[Kind]> } = {
  settings: ({ accountId, profileBy }) => [accountId, profileBy],
  // ids that are stored elsewhere, too: it is written anew before they are reported
  accountTimes: none,
  erasing: none,
  points: none,
  reports: (lines) => lines.flatMap(inLine),
  accepted: ({ byAccount }) =>
    Object.entries(byAccount).flatMap(([accountId, entries]) => [accountId, ...entries.map(({ by }) => by)]),
  scans: inHead,
  watch: ({ watch: { accountId, by }, reasons = {} }) => [
    ...[accountId, by],
    ...accountsInGaps(Object.values(reasons).flatMap(({ gaps }) => gaps)),
  ],
  looks: inHead,
  scanSteps: ({ report }) => (report === null ? [] : inLine(report)),
  scanFacts: (facts, [, list = '']) => {
    // what a stage has to do is taken from the facts
    if (list.startsWith('to-do:')) return [];
    if (!Object.hasOwn(accountsInFact, list)) return null;
    const find = accountsInFact[list as FactName] as (fact: unknown) => AccountIds;
    return facts.flatMap(find);
  },
  findings: none,
  reportPart: (value, [, part = '']) => {
    if (!Object.hasOwn(inPart, part)) return null;
    return (inPart[part as ReportPart] as (value: unknown) => AccountIds)(value);
  },
  changeSwitch: ({ by }) => [by],
  changes: accountsInRecord,
  changesCollected: ({ entries }) => entries.flatMap(([, entry]) => accountsInRecord(entry)),
  changesSettled: none,
  changeCloses: none,
  projectPlan: accountsInPlan,
  reportRows: (projects) => accountsIn(projects),
};

/** The account ids in a stored value; null: nobody reads it any more. */
export function accountsInStored({ kind, of, value }: StoredValue): readonly string[] | null {
  const found = (finders[kind] as Finder<unknown>)(value, of);
  if (found === null) return null;
  const known = found.flatMap((accountId) => accountId ?? []);
  return [...new Set(known)].filter((accountId) => accountId !== erasedAccount);
}

/** Every account id that an entry of the journal of changes holds. */
function accountsInRecord(entry: JournalRecord): readonly string[] {
  if (entry.kind === 'undo') return [entry.by];
  const { by, accountId, undone, writes } = entry;
  const named = writes.flatMap(({ holder: { type, value } }) => (type === 'user' ? [value] : []));
  return [by, accountId, ...(undone === null ? [] : [undone.by]), ...named];
}
