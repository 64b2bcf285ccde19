import { indexEntry, applyOverlay, movedTally, tally, type Tally } from '../../report';
import { rowStates } from '../../report/view';
import type { IndexEntry } from '../../report/index-entry';
import { readReportPart, writeReportPart } from '../../store';
import type { OpenReport } from './open-report';
import type { OpenOverlay } from './overlay';
import { openIndex, rowsOf } from './rows';

/** The index and the counts of a report as it stands. */
export interface CurrentIndex {
  readonly index: readonly IndexEntry[];
  readonly tally: Tally;
}

/** What an overlay changes of them, as it is stored: worked out once, for that takes the rows of every space that moved on. */
interface StoredCurrent {
  readonly turn: string;
  readonly entries: readonly IndexEntry[];
  readonly tally: Tally;
}

/** What index and counts are made of, in short: what was kept with others is made anew. */
const states = `${rowStates.join(',')} map`;

/** An earlier release counted its spaces by other states, or knew no map: its index and counts are made anew from all of its rows. */
const isOfEarlierRelease = ({ states: counted }: Tally, index: readonly IndexEntry[]): boolean =>
  rowStates.some((state) => !Object.hasOwn(counted, state)) || index.some(({ m }) => m === undefined);

/** The index of a report with its overlay. A report to which nothing happened is read as it was written. */
export async function currentIndex(report: OpenReport, overlay: OpenOverlay): Promise<CurrentIndex> {
  const { reportId, stored } = report;
  const index = await openIndex(reportId);
  const { tally: whole, profile } = stored.summary;
  const untouched =
    overlay.accepted.length === 0 && overlay.changed.size === 0 && Object.keys(overlay.again).length === 0;
  const isEarlier = isOfEarlierRelease(whole, index);
  if (untouched && !isEarlier) return { index, tally: whole };
  const revision = `${states} ${overlay.revision}`;
  const known = await readReportPart<StoredCurrent>(reportId, 'standing');
  if (known?.turn === revision) return merged(index, known);

  const moved = await rowsOf(reportId, isEarlier ? index : mayMove(index, overlay));
  const after = moved.map((row) => applyOverlay(row, overlay));
  const valueOf = new Map(index.map(({ k, v }) => [k, v]));
  const entries = after.map((row) => indexEntry(row, valueOf.get(row.key) ?? 0, profile));
  const standing: StoredCurrent = {
    turn: revision,
    entries,
    tally: isEarlier ? tally(after) : movedTally(whole, tally(moved), tally(after), merge(index, entries)),
  };
  await writeReportPart(reportId, 'standing', standing);
  return merged(index, standing);
}

/** Spaces that were asked again, or in which something is accepted. The index has no ids: one renamed since may be any. */
function mayMove(
  index: readonly IndexEntry[],
  { accepted, again, changed }: OpenOverlay,
): readonly IndexEntry[] {
  const acceptedKeys = new Set(accepted.flatMap(({ project }) => project?.key ?? []));
  const keys = new Set(index.map(({ k }) => k));
  const isRenamed = accepted.some(({ project }) => project?.id != null && !keys.has(project.key));
  return isRenamed
    ? index
    : index.filter(({ k }) => acceptedKeys.has(k) || changed.has(k) || Object.hasOwn(again, k));
}

const merged = (index: readonly IndexEntry[], { entries, tally: counts }: StoredCurrent): CurrentIndex => ({
  index: merge(index, entries),
  tally: counts,
});

function merge(index: readonly IndexEntry[], entries: readonly IndexEntry[]): readonly IndexEntry[] {
  const byKey = new Map(entries.map((entry) => [entry.k, entry]));
  return index.map((entry) => byKey.get(entry.k) ?? entry);
}
