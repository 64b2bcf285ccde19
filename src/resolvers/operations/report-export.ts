import * as z from 'zod';
import { exportKinds } from '../../contract/export';
import { exportSlice } from '../../app/plans/export-report';
import type { AdminDefinition } from '../../app/invocation';
import { bad, good } from '../../app/problems';
import { ofReport } from '../../app/reports/open-report';
import { count, ownId } from '../payloads/parts';

const at = z.object({ kind: z.enum(exportKinds), item: count, unit: count });

/** A slice of the exported report. */
export const reportExport: AdminDefinition<'report/export'> = {
  who: 'jira-admin',
  payload: z.object({ reportId: ownId, at }),
  run: ofReport(async (report, payload, invocation) => {
    const slice = await exportSlice(report, payload.at, invocation);
    return slice === null
      ? bad('bad-request', 'This report has less to export than was asked for. Download it again.')
      : good(slice);
  }),
};
