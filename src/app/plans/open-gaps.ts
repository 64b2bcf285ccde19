import type { Diagnosis, Gap, ProjectDiagnosis } from '../../diagnosis/gap';
import { placeId, refsOf, type GapRef } from '../../diagnosis/gap-ref';
import {
  applyOverlay,
  applyOverlayToGaps,
  leftToClose,
  withoutAccepted,
  type CurrentGap,
} from '../../report';
import { openIndex, rowsOf } from '../reports/rows';
import type { OpenReport } from '../reports/open-report';
import type { OpenOverlay } from '../reports/overlay';

/** What a plan is made for, and the rows of the report that it is taken from. */
export interface OpenGaps extends Pick<Diagnosis, 'projects' | 'site'> {
  readonly rows: readonly ProjectDiagnosis[];
}

/**
 * What of a report a plan is made for: its gaps without those that are accepted and those that Jira grants by now. What this app
 * closed since stays: the plan that closed it goes on naming it, under the same number, as made.
 */
export async function openGaps(
  { reportId, stored }: OpenReport,
  overlay: OpenOverlay,
  closedByApp: readonly GapRef[],
): Promise<OpenGaps> {
  const ours = new Set(closedByApp.map(placeId));
  const isOurs = (key: string, gap: Gap): boolean => refsOf(key, gap).some((ref) => ours.has(placeId(ref)));
  const refusedSince = new Set(Object.keys(overlay.again));
  const index = await openIndex(reportId);
  const rows = await rowsOf(
    reportId,
    index.filter(({ k, g }) => g > 0 || refusedSince.has(k)),
  );
  const projects = rows.map((row) => {
    const { gaps, ...project } = leftToClose(applyOverlay(row, overlay), overlay.accepted);
    return { ...project, gaps: gaps.filter((gap) => isOpen(gap) || isOurs(row.key, gap)) };
  });
  const site = applyOverlayToGaps(stored.summary.site, null, overlay).filter(isOpen);
  return { projects, site: withoutAccepted(site, null, overlay.accepted), rows };
}

const isOpen = (gap: Gap & Pick<CurrentGap, 'now'>): boolean => gap.now?.state !== 'closed';
