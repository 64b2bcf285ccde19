import { type Accepted, type CurrentGap, applyOverlay, applyOverlayToSite } from '../../../report';
import { covers, partsOf, type GapRef } from '../../../diagnosis/gap-ref';
import type { OpenReport } from '../open-report';
import { openOverlay } from '../overlay';
import { openIndex, rowsOf } from '../rows';

type Place = Accepted['project'];

/** The places of a report that a request names, with their gaps as they stand. */
export interface NamedPlaces {
  /** `key` null: the site. undefined: the report has no such space. */
  of(key: string | null): { readonly place: Place; readonly gaps: readonly CurrentGap[] } | undefined;
}

/** Places of a report by their keys, with their gaps as they are now; null: the site. */
export async function placesIn(report: OpenReport, keys: Iterable<string | null>): Promise<NamedPlaces> {
  const { reportId, stored } = report;
  const wanted = new Set(keys);
  const index = (await openIndex(reportId)).filter(({ k }) => wanted.has(k));
  const overlay = await openOverlay(report);
  const rows = new Map((await rowsOf(reportId, index)).map((row) => [row.key, applyOverlay(row, overlay)]));
  return {
    of: (key) => {
      if (key === null) return { place: null, gaps: applyOverlayToSite(stored.summary.site, overlay) };
      const row = rows.get(key);
      return row === undefined ? undefined : { place: { key, id: row.id }, gaps: row.gaps };
    },
  };
}

/** Whether a need names one of these gaps, or a work item of one. */
export const isGap = (need: GapRef, gaps: readonly CurrentGap[]): boolean =>
  gaps.flatMap(partsOf).some((part) => covers(need, part));
