import type { Accepted, Compared, Overlay, SpaceAgain, Warning } from '../../report';
import { openReportPart, readAccepted, readReportPart } from '../../store';
import { touchedSince, type Touched } from '../changes/touched';
import type { OpenReport } from './open-report';
import { openIndex } from './rows';

/** What was asked again since a report, as it is stored with it. */
export interface StoredAgain {
  /** Another one after each question. */
  readonly turn: string;
  readonly spaces: Readonly<Record<string, SpaceAgain>>;
  /** Global permissions, asked with the last of them. */
  readonly site?: SpaceAgain;
}

export interface OpenOverlay extends Overlay {
  /** What was worked out with this overlay holds as long as this stays the same. */
  readonly turn: string;
  /** What of it the store has no longer whole. */
  readonly warnings: readonly Warning[];
  readonly changed: ReadonlySet<string>;
}

/** What lies over a report now: what is accepted for its account, what was asked again, what it compares itself with. */
export async function openOverlay({
  reportId,
  stored,
}: Pick<OpenReport, 'reportId' | 'stored'>): Promise<OpenOverlay> {
  const { summary, turn = null } = stored;
  const { accountId } = summary.account;
  const [shelf, again, compared, touched] = await Promise.all([
    readAccepted<Accepted>(accountId),
    openAgain(reportId),
    readReportPart<Compared>(reportId, 'since'),
    touchedSince({ turn, at: summary.checkedAt }, accountId),
  ]);
  const changed = await changedSince(reportId, again, touched);
  return {
    accepted: shelf.entries,
    again: again.spaces,
    ...(again.site === undefined ? {} : { site: again.site }),
    compared,
    changed,
    turn: `${shelf.turn} ${again.turn}${changed.size === 0 ? '' : ` ${String(touched.turn)}`}`,
    warnings: [
      ...(shelf.whole ? [] : [{ kind: 'not-whole', what: 'left-out' } as const]),
      ...(again.whole ? [] : [{ kind: 'not-whole', what: 'asked-again' } as const]),
    ],
  };
}

/** The spaces of a report that a change touched after Jira was last asked about them. */
async function changedSince(
  reportId: string,
  { spaces }: StoredAgain,
  touched: Touched,
): Promise<ReadonlySet<string>> {
  if (!touched.any) return new Set();
  const seen = (key: string): number => (Object.hasOwn(spaces, key) ? (spaces[key]?.turn ?? 0) : 0);
  const keys = (await openIndex(reportId)).map(({ k }) => k);
  return new Set(keys.filter((key) => touched.by(key) > seen(key)));
}

export async function openAgain(reportId: string): Promise<StoredAgain & { readonly whole: boolean }> {
  const again = await openReportPart<StoredAgain>(reportId, 'again');
  if (again.kind === 'whole') return { ...again.value, whole: true };
  return { turn: '', spaces: {}, whole: again.kind === 'absent' };
}
