import { z } from 'zod';
import { recheckSpaces } from '../../app/reports/recheck/recheck-spaces';
import type { AdminDefinition } from '../../app/invocation';
import { ownId } from '../payloads/parts';
import { good } from '../../app/problems';
import { openReport } from '../../app/reports/open-report';
import { openOverlay } from '../../app/reports/overlay';

/** So many spaces are asked about in one invocation. */
const atOnce = 10;

/** Asks Jira again about spaces that changes of this app touched since they were last asked about, some at a time. */
export const reportCatchUp: AdminDefinition<'report/catch-up'> = {
  who: 'jira-admin',
  payload: z.object({ reportId: ownId }),
  run: async ({ reportId }, invocation) => {
    const report = await openReport(reportId, invocation);
    if (!report.ok) return report;
    const changed = [...(await openOverlay(report.value)).changed].sort();
    if (changed.length === 0) return good({ asked: 0, left: 0 });
    const asked = await recheckSpaces(report.value, changed.slice(0, atOnce), invocation);
    if (!asked.ok) return asked;
    const { changed: left } = await openOverlay(report.value);
    return good({ asked: Object.keys(asked.value.spaces).length, left: left.size });
  },
};
