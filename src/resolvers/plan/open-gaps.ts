import type { Diagnosis, Gap } from '../../diagnosis/gap';
import { layOver, layOverGaps, leftToClose, withoutAccepted, type StandingGap } from '../../report';
import { openIndex, rowsOf } from '../views/rows';
import type { OpenReport } from '../views/open-report';
import type { OpenOverlay } from '../views/overlay';

/** What of a report is open: its gaps without those that are accepted and those that Jira grants by now. */
export async function openGaps(
  { reportId, stored }: OpenReport,
  overlay: OpenOverlay,
): Promise<Pick<Diagnosis, 'projects' | 'site'>> {
  const refusedSince = new Set(Object.keys(overlay.again));
  const index = await openIndex(reportId);
  const rows = await rowsOf(
    reportId,
    index.filter(({ k, g }) => g > 0 || refusedSince.has(k)),
  );
  const projects = rows.map((row) => {
    const { gaps, ...project } = leftToClose(layOver(row, overlay), overlay.accepted);
    return { ...project, gaps: gaps.filter(isOpen) };
  });
  const site = layOverGaps(stored.summary.site, null, overlay).filter(isOpen);
  return { projects, site: withoutAccepted(site, null, overlay.accepted) };
}

const isOpen = (gap: Gap & Pick<StandingGap, 'now'>): boolean => gap.now?.state !== 'closed';
