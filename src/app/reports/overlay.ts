import { isExpired, type Overlay, type Warning } from '../../report';
import { openReportPart, readAccepted, readReportPart, type Document } from '../../store';
import { touchedSince, type Touched } from '../journal/touched';
import type { OpenReport } from './open-report';
import { openIndex } from './rows';
import {
  acceptedOfStored,
  comparedOfStored,
  recheckOfStored,
  type StoredAccepted,
  type StoredCompared,
  type StoredRecheck,
} from './stored-parts';

/** What was asked again since a report, as it is stored with it. */
export interface StoredRechecks {
  /** Another one after each question. */
  readonly turn: string;
  readonly spaces: Readonly<Record<string, StoredRecheck>>;
  /** Global permissions, asked with the last of them. */
  readonly site?: StoredRecheck;
}

export interface OpenOverlay extends Overlay {
  /** What was worked out with this overlay holds as long as this stays the same. */
  readonly revision: string;
  /** What of it the store has no longer whole. */
  readonly warnings: readonly Warning[];
  readonly changed: ReadonlySet<string>;
}

/** What lies over a report now: what is accepted for its account, what was asked again, what it compares itself with. */
export async function openOverlay({
  reportId,
  stored,
  openedAt,
}: Pick<OpenReport, 'reportId' | 'stored' | 'openedAt'>): Promise<OpenOverlay> {
  const { summary, turn = null } = stored;
  const { accountId } = summary.account;
  const [accepted, again, compared, touched] = await Promise.all([
    readAccepted<StoredAccepted>(accountId),
    openRechecks(reportId),
    readReportPart<StoredCompared>(reportId, 'since'),
    touchedSince({ sequence: turn, at: summary.checkedAt }, accountId),
  ]);
  const standing = accepted.entries.filter((entry) => !isExpired(entry, openedAt));
  const changed = await changedSince(reportId, again, touched);
  return {
    accepted: standing.map(acceptedOfStored),
    again: Object.fromEntries(
      Object.entries(again.spaces).map(([key, space]) => [key, recheckOfStored(space)]),
    ),
    ...(again.site === undefined ? {} : { site: recheckOfStored(again.site) }),
    compared: compared === null ? null : comparedOfStored(compared),
    changed,
    // entries of one revision only become fewer
    revision: `${accepted.revision} ${String(standing.length)} ${again.turn}${changed.size === 0 ? '' : ` ${String(touched.sequence)}`}`,
    warnings: [
      ...(accepted.whole ? [] : [{ kind: 'not-whole', what: 'left-out' } as const]),
      ...(again.whole ? [] : [{ kind: 'not-whole', what: 'asked-again' } as const]),
    ],
  };
}

/** The spaces of a report that a change touched after Jira was last asked about them. */
async function changedSince(
  reportId: string,
  { spaces }: StoredRechecks,
  touched: Touched,
): Promise<ReadonlySet<string>> {
  if (!touched.any) return new Set();
  const seen = (key: string): number => (Object.hasOwn(spaces, key) ? (spaces[key]?.turn ?? 0) : 0);
  const keys = (await openIndex(reportId)).map(({ k }) => k);
  return new Set(keys.filter((key) => touched.by(key) > seen(key)));
}

type OpenRechecks = StoredRechecks & { readonly whole: boolean };

const openRechecks = async (reportId: string): Promise<OpenRechecks> =>
  rechecksIn(await openReportPart<StoredRechecks>(reportId, 'again'));

/** What was checked again; of a document that is broken nothing is known. */
export function rechecksIn(document: Document<StoredRechecks>): OpenRechecks {
  if (document.kind === 'whole') return { ...document.value, whole: true };
  return { turn: '', spaces: {}, whole: document.kind === 'absent' };
}
