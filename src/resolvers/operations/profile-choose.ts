import { z } from 'zod';
import type { AdminDefinition } from '../../app/invocation';
import { ownId } from '../payloads/parts';
import { good } from '../../app/problems';
import { chooseProfile } from '../../app/reports/profile-choice';
import { openReport } from '../../app/reports/open-report';

/** Makes the profile of a report, which a log suggested, the viewer's own choice. */
export const profileChoose: AdminDefinition<'profile/choose'> = {
  who: 'jira-admin',
  payload: z.object({ reportId: ownId }),
  run: async ({ reportId }, invocation) => {
    const report = await openReport(reportId, invocation);
    if (!report.ok) return report;
    const { viewer, clock } = invocation;
    await chooseProfile(reportId, report.value.stored, { viewer, now: clock.now() });
    return good({ profile: report.value.stored.summary.profile });
  },
};
