import { z } from 'zod';
import { selectMap } from '../../report';
import type { AdminDefinition } from '../../app/invocation';
import { changesBySpace } from '../../app/plans/changes-by-space';
import { good } from '../../app/problems';
import { openReport } from '../../app/reports/open-report';
import { openOverlay } from '../../app/reports/overlay';
import { openSchemes } from '../../app/plans/space-schemes';
import { currentIndex } from '../../app/reports/current-index';
import { wordsOf } from '../../app/reports/words-of';
import { mapQuery } from '../payloads/map-query';
import { ownId } from '../payloads/parts';

/** One screen of the map of spaces × permissions: it is made of the index alone, however many spaces there are. */
export const reportMap: AdminDefinition<'report/map'> = {
  who: 'jira-admin',
  payload: z.object({ reportId: ownId, query: mapQuery }),
  run: async ({ reportId, query }, invocation) => {
    const report = await openReport(reportId, invocation);
    if (!report.ok) return report;
    const { stored } = report.value;
    const overlay = await openOverlay(report.value);
    const { index } = await currentIndex(report.value, overlay);
    const of = {
      ...{ index, schemes: await openSchemes(reportId), profile: stored.summary.profile },
      changes: await changesBySpace(reportId, query.planId),
      changed: overlay.changed,
      words: await wordsOf(stored, [], invocation.jira),
    };
    return good(selectMap(of, query));
  },
};
