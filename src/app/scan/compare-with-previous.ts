import type { ProjectDiagnosis } from '../../diagnosis/gap';
import { compare, type Compared } from '../../report';
import { readReportPart, readReportRows } from '../../store';
import type { StoredReport, CheckedBefore } from '../reports/stored-report';
import { inBatches } from '../../jira/batches';
import type { ReportDraft } from './report-draft';

/** Values of rows that are read at one time. */
const width = 10;

/** What has changed since the report that a scan checks again; null where that report is gone by now. */
export async function compareWithPrevious(
  { reportId, checkedAt, values }: CheckedBefore,
  { diagnosis }: ReportDraft,
): Promise<Compared | null> {
  const stored = await readReportPart<StoredReport>(reportId, 'head');
  if (stored === null) return null;
  const projects: ProjectDiagnosis[] = [];
  for (const some of inBatches([...Array(values).keys()], width)) {
    const read = await Promise.all(some.map((value) => readReportRows<ProjectDiagnosis>(reportId, value)));
    if (read.includes(null)) return null;
    projects.push(...read.flatMap((rows) => rows ?? []));
  }
  return compare({ reportId, checkedAt, projects, site: stored.summary.site }, diagnosis);
}
