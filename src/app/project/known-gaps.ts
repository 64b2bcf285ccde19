import { isOfItems, projectQuestions } from '../../diagnosis';
import { reportLines } from '../../store';
import type { ProjectInvocation } from '../invocation';
import type { StoredLine } from '../reports/stored-report';
import { rowOf } from '../reports/rows';
import type { Verdict } from './ask-jira';
import { factsOf } from '../facts/facts-of-space';
import type { Survey } from './survey';

/** Where Jira may not be asked: its verdict as the last report has it, of the same account; null: there is none. */
export async function verdictOfLastReport(
  survey: Survey,
  { clock }: ProjectInvocation,
): Promise<Verdict | null> {
  const { account, project, profile } = survey;
  const [line] = await reportLines<StoredLine>(clock.now());
  if (line === undefined || !line.rows || line.accountId !== account.accountId) return null;
  const row = await rowOf(line.reportId, project.key);
  if (row === null) return null;
  const inSpace = row.gaps.filter((gap) => !isOfItems(gap));
  const refused = new Set(inSpace.map(({ permission }) => permission));
  const asked = projectQuestions(profile, null, factsOf(survey)).get(project.id) ?? [];
  return {
    source: 'permission-search',
    granted: new Set(asked.filter((permission) => !refused.has(permission))),
  };
}
