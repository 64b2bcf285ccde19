import { isLeftOut, applyOverlayToSite } from '../../report';
import type { OpenReport } from './open-report';
import type { OpenOverlay } from './overlay';
import { currentIndex } from './current-index';

/** How many gaps of a report are left out on purpose, in its spaces and beside them. */
export async function acceptedGaps(report: OpenReport, overlay: OpenOverlay): Promise<number> {
  const { tally } = await currentIndex(report, overlay);
  return tally.accepted + applyOverlayToSite(report.stored.summary.site, overlay).filter(isLeftOut).length;
}
